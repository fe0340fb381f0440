import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveCoordinator } from '../support/coordinators.ts'
import {
  acceptedJohan,
  assign,
  direct,
  inThreeDays,
  qualifiedCoordinator,
  trajectory,
} from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let now = '2026-06-17T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  await world.drain()
})
afterAll(() => world.close())

/** What follows from an event may be an event itself. */
const settle = async () => {
  await world.drain()
  await world.drain()
}
const mailsAbout = async (id: string) => {
  await settle()
  return (await world.mails())
    .filter(mail => mail.id.includes(`${id}-j`))
    .map(({ kind, to }) => `${kind} ${to}`)
    .toSorted()
}
const statusOf = async (id: string) => (await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })).body.trajectory

describe('what follows from a trajectory', () => {
  it('tells who is asked, who looks for somebody and who referred; never whom it is about', async () => {
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    expect(await mailsAbout(id)).toEqual(['trajectory-offered ann@kring.example'])
    const { offer } = (await trajectory(world, id, 'ann')).body
    await direct(world, id, 'decline-offer', { offer: offer.id }, 'ann')
    expect(await mailsAbout(id)).toContain('offer-declined leen@kring.example')
    const all = (await world.mails()).filter(mail => mail.id.includes(`${id}-j`))
    expect(JSON.stringify(all)).not.toMatch(/Johan|Vermeulen|opgroeien/)
  })

  it('says honestly to who referred that somebody is sought, then who it is', async () => {
    const id = await acceptedJohan(world)
    await world.drain()
    expect(await statusOf(id)).toMatchObject({ state: 'matching' })
    expect(await statusOf(id)).not.toHaveProperty('coordinator')
    await assign(world, id, 'ann')
    expect(await mailsAbout(id)).toEqual(['coordinator-found sara@kring.example', 'offer-accepted leen@kring.example'])
    expect(await statusOf(id)).toMatchObject({ state: 'preparation', coordinator: 'Ann Test' })
    const status = await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })
    expect(status.text).not.toContain('organisations')
  })

  it('begins the circle with whom the referral names, once', async () => {
    const id = await acceptedJohan(world)
    await settle()
    const people = async () => (await trajectory(world, id)).body.circle.people
    expect(await people()).toMatchObject([{ name: 'Johan Vermeulen', part: 'main-person', known: { since: 'intake' } }])
    await world.handler()({ Records: [...(await world.records())] })
    expect(await people()).toHaveLength(1)
  })

  it('ends an offer when its term passes, and tells the managers', async () => {
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    await world.drain()
    now = '2026-06-20T15:01:00.000Z'
    await world.drain()
    expect((await trajectory(world, id)).body.assignment.offers).toMatchObject([{ outcome: { kind: 'expired' } }])
    expect(await mailsAbout(id)).toContain('offer-expired leen@kring.example')
    now = '2026-06-17T09:00:00.000Z'
  })

  it('does the same when the stream comes twice', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const before = await mailsAbout(id)
    await world.handler()({ Records: [...(await world.records())] })
    expect(await mailsAbout(id)).toEqual(before)
  })
})

describe('an assignment', () => {
  it('is marked, and the managers told, when the coordinator becomes affiliated later (G8)', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    await world.drain()
    const { version } = (await world.ask('/ops/coordinators/ann', { as: 'leen' })).body
    const tie = { organisation: { name: 'Jeugdhulp De Linde' }, kind: 'volunteer' }
    await giveCoordinator(world, 'ann', 'add-affiliation', tie, version)
    expect(await mailsAbout(id)).toContain('assignment-fault leen@kring.example')
    const { body } = await trajectory(world, id)
    expect(body).toMatchObject({ step: 'resolve-assignment-fault', assignment: { fault: { what: 'conflict' } } })
    const { affiliations } = (await world.ask('/ops/coordinators/ann', { as: 'leen' })).body
    const ended = { affiliation: affiliations[0].id, until: '2026-06-16' }
    await giveCoordinator(world, 'ann', 'end-affiliation', ended, version + 1)
    await settle()
    expect((await trajectory(world, id)).body.assignment.fault).toBeUndefined()
  })

  it('is marked on the day after the certificate ends', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    await world.drain()
    now = '2031-03-12T04:00:00.000Z'
    await settle()
    expect((await trajectory(world, id)).body.assignment.fault).toMatchObject({ what: 'missing' })
    now = '2026-06-17T09:00:00.000Z'
  })
})
