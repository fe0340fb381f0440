import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { headSealOf } from '@kring/functions/data/eventStore/headSeal'
import { cursorSigner } from '@kring/functions/data/index'
import { type Outcome, type Running, runStep, type Step } from '@kring/functions/data/upgrade/running/runStep'
import { steps } from '@kring/functions/data/upgrade/running/steps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockFrom } from '../support/clock.ts'
import { acceptedJohan, direct, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ isRegular: false })
})
afterAll(() => world.close())

const at = (id: string) => ({ pk: `T#linde#J#${id}`, sk: 'HEAD' })
const headOf = async (id: string) =>
  (await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: at(id), ConsistentRead: true })))
    .Item ?? {}

/** As the version of before wrote it: not on the index by which a partner counts. */
async function asBefore(id: string): Promise<void> {
  const { listPk, listSk, seal, ...head } = await headOf(id)
  const Item = { ...head, seal: headSealOf(head, world.store.sealing().mac) }
  await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
}

const running = (changes: Partial<Running> = {}): Running => ({
  store: world.store,
  cursors: cursorSigner('x'),
  now: clockFrom(),
  pause: async () => {},
  perSecond: 1000,
  mayGoOn: () => true,
  ...changes,
})
const counting = (): Step => {
  const found = steps.find(({ name }) => name === 'count-trajectories')
  if (found === undefined) throw new Error('no such step')
  return found
}
/** Lets `pages` pages begin. */
const pages = (most: number) => {
  let begun = 0
  return () => {
    begun += 1
    return begun <= most
  }
}

describe('a change of stored items, while the product runs', () => {
  const old: string[] = []
  beforeAll(async () => {
    for (let count = 0; count < 30; count += 1) old.push(await acceptedJohan(world))
    for (const id of old) await asBefore(id)
  })

  it('is interrupted and goes on from its checkpoint, changes what of before nobody changed, and keeps what is written meanwhile', async () => {
    const [touched = '', other = ''] = old
    const step = counting()
    let written = false
    // Somebody writes in the middle of a page: between reading a head of before and writing it again.
    const meanwhile: Step = {
      ...step,
      work: async place => {
        if (!written) {
          written = true
          expect((await direct(world, touched, 'stop', { reason: 'situation-changed' })).status).toBe(200)
          old.push(await acceptedJohan(world))
        }
        return step.work(place)
      },
    }
    const first = await runStep(running({ mayGoOn: pages(1) }), meanwhile)
    expect(first).toMatchObject({ kind: 'interrupted', at: { pass: 1, looked: 25, failed: 0 } })
    expect(first.at.finishedAt).toBeUndefined()

    const seen: number[] = []
    const rest = await runStep(running({ onProgress: ({ looked }) => seen.push(looked) }), step)
    expect(rest).toMatchObject({ kind: 'finished', at: { changed: 0, failed: 0 } })
    // A pass that changed nothing ended it, and everything of before was changed once.
    expect(rest.at.pass).toBeGreaterThan(1)
    expect(seen.length).toBeGreaterThan(2)
    for (const id of old) expect(await headOf(id), id).toHaveProperty('listPk')
    expect(rest.at.changedInAll).toBe(old.length - 2)
    // What was written in the middle stands, and the partner counts all of them.
    const counts = await world.ask('/t/linde/trajectory-counts', { as: 'bart' })
    expect(counts.body.stages).toMatchObject({ matching: old.length - 1, stopped: 'few' })
    expect((await trajectory(world, other)).status).toBe(200)
  })

  it('is not made again once it is finished', async () => {
    const never: Step = { ...counting(), work: () => Promise.reject(new Error('nothing is left')) }
    expect((await runStep(running(), never)).kind).toBe('finished')
  })

  it('is made by one of two that run at once', async () => {
    const step: Step = { name: 'by-one', work: async () => 'as-it-should-be' }
    const outcomes = await Promise.all([runStep(running(), step), runStep(running(), step)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['elsewhere', 'finished'])
  })

  it('goes on after a fault of the table from where it was', async () => {
    let fails = true
    const worked: string[] = []
    const step: Step = {
      name: 'fails-once',
      work: async ({ id }) => {
        if (fails && worked.length === 28) throw new Error('throttled')
        worked.push(id)
        return 'as-it-should-be'
      },
    }
    await expect(runStep(running(), step)).rejects.toThrow('throttled')
    fails = false
    const { kind, at: end }: Outcome = await runStep(running(), step)
    expect([kind, end.looked]).toEqual(['finished', old.length])
    // The page that failed is repeated, and none before it.
    expect(worked.length).toBe(28 + old.length - 25)
  })

  it('takes no more dossiers a second than it may', async () => {
    const pauses: number[] = []
    const pause = async (milliseconds: number) => void pauses.push(milliseconds)
    await runStep(running({ pause, perSecond: 4 }), { name: 'slowly', work: async () => 'as-it-should-be' })
    expect(pauses).toHaveLength(old.length)
    for (const milliseconds of pauses) expect(milliseconds).toBeGreaterThan(200)
  })
})
