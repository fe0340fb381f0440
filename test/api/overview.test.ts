import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '../support/invitees.ts'
import { submitJohan } from '../support/referrals.ts'
import { acceptedJohan, direct } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await submitJohan(world)
  await acceptedJohan(world)
  await direct(world, await acceptedJohan(world), 'stop', { reason: 'situation-changed' })
  await settle(world)
})
afterAll(() => world.close())

type Stage = { stage: string; n: number }
const stageOf = (body: { waiting: Stage[] }, stage: string) => body.waiting.find(one => one.stage === stage)?.n

describe('the overview of a region', () => {
  it('counts what waits and runs, what was stopped and how long it took', async () => {
    const { status, body } = await world.ask('/ops/overview', { as: 'leen' })
    expect(status).toBe(200)
    expect([stageOf(body, 'submitted'), stageOf(body, 'matching')]).toEqual([1, 1])
    expect(body).toMatchObject({ region: 'oost', regions: ['oost'], referrals: 3, plans: 0 })
    expect(body.stopReasons).toEqual([{ reason: 'situation-changed', n: 1 }])
    expect(body.partners.find(({ tenant }: { tenant: string }) => tenant === 'linde')).toMatchObject({
      ...{ waitingReferrals: 1, trajectories: 1, referrals: 3, stopped: 1 },
    })
    expect(JSON.stringify(body)).not.toMatch(/Johan|LND-/)
  })

  it('says of each partner how long each stage took and of how many, as of the region', async () => {
    const { body } = await world.ask('/ops/overview', { as: 'leen' })
    const { stages } = body.partners.find(({ tenant }: { tenant: string }) => tenant === 'linde')
    expect(stages).toEqual(body.stages)
    expect(
      stages.map(({ indicator, days }: { indicator: string; days: { over: number } }) => [indicator, days.over]),
    ).toEqual([
      ['stage-intake', 2],
      ['stage-acceptance', 2],
      ['stage-coordinator', 0],
      ['stage-contact', 0],
      ['stage-conference', 0],
      ['lead-time', 0],
    ])
    const elsewhere = body.partners.find(({ tenant }: { tenant: string }) => tenant !== 'linde')
    expect(elsewhere?.stages[1]).toEqual({ indicator: 'stage-acceptance', days: { over: 0 } })
  })

  it('is of their own region for a manager, of each for the platform admin, and nobody else’s', async () => {
    expect((await world.ask('/ops/overview?region=west', { as: 'leen' })).status).toBe(403)
    const { body } = await world.ask('/ops/overview?region=oost', { as: 'paula' })
    expect(body).toMatchObject({ region: 'oost', referrals: 3 })
    expect((await world.ask('/ops/overview?region=nowhere', { as: 'paula' })).status).toBe(403)
    for (const as of ['bart', 'ann', 'nadia', 'sofie'] as const)
      expect((await world.ask('/ops/overview', { as })).status).toBe(403)
    expect((await world.ask('/ops/overview')).status).toBe(401)
  })
})
