import { johansAgreements, johansNames } from '@kring/domain/test-data/johanPlan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, invite, linkOf, prepare, prepareDay, settle } from '../support/invitees.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let now = '2026-06-17T08:00:00.000Z'
let id: string
/** Ids of the people, by their ids in the example. */
const people: Record<string, string> = {}
const day = '2026-07-04'
const whole = { kind: 'whole' }

/** The example with the people of this trajectory in it. */
const ours = <Given>(given: Given): Given =>
  JSON.parse(JSON.stringify(given), (_, value) => (Array.isArray(value) ? value.map(one => people[one] ?? one) : value))
const give = (command: string, body: object = {}) => direct(world, id, command, body, 'ann')
const must = (command: string, body: object = {}) => prepare(world, id, 'ann', [command, body])
const plan = async () => (await trajectory(world, id, 'ann')).body.plan
const referral = (as: 'sara' | 'bart' | 'leen' = 'sara', locale = 'nl') =>
  world.ask(`/t/linde/referrals/${id}`, { as, headers: { 'Accept-Language': locale } })
const seenBy = async (name: string) => (await byLink(world, linkOf(world, id, people[name] ?? ''), 'invitation')).body

beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  id = await acceptedJohan(world)
  await assign(world, id, 'ann')
  for (const [key, name] of Object.entries(johansNames))
    people[key] = await invite(
      world,
      id,
      'ann',
      { name, email: `${key}@familie.example`, ...(key === 'johan' && { birthDate: '2018-02-03' }) },
      { part: key === 'johan' ? 'main-person' : 'circle', reach: { toChild: true } },
    )
  people.rita = await invite(world, id, 'ann', { name: 'Rita Maes', email: 'rita@familie.example' })
  await must('set-child-part', { person: people.johan, supportStays: false, phases: ['private'] })
  await prepareDay(world, id, 'ann')
  await must('schedule', { day, time: '10:00', place: 'Buurthuis Het Sas' })
  now = '2026-07-04T08:00:00.000Z'
  await must('begin-day')
  for (const key of Object.keys(johansNames)) await must('enter-room', { person: people[key], way: 'in-room' })
  await must('begin-phase', { phase: 'information' })
  await must('begin-phase', { phase: 'private' })
  await must('end-private-time')
  await settle(world)
})
afterAll(() => world.close())

describe('the plan of Johan', () => {
  it('is written as the family tells it: the fourteen agreements come back the same', async () => {
    for (const { id: agreement, needs: _, ...said } of ours(johansAgreements))
      await must('write-agreement', { agreement, ...said })
    const saidOf = ({ needs: _, ...said }: (typeof johansAgreements)[number]) => said
    expect((await plan()).plan.agreements.map(saidOf)).toEqual(ours(johansAgreements).map(saidOf))
    expect((await plan()).isPresented).toBe(false)
  })

  it('is not accepted before it is told, nor with gaps; it goes back for details (G15, G17)', async () => {
    expect((await give('accept-plan')).body).toMatchObject({ code: 'not-presented' })
    await must('begin-phase', { phase: 'presentation' })
    const refused = await give('accept-plan')
    expect(refused.status).toBe(409)
    expect(refused.body.code).toBe('plan-incomplete')
    expect(refused.body.faults).toContainEqual(expect.objectContaining({ code: 'initiative', path: 'plan' }))
    await must('return-for-detail', { gaps: [{ code: 'initiative' }] })
    expect(await plan()).toMatchObject({ returns: [{ gaps: [{ code: 'initiative' }] }] })
  })

  it('has no way to be accepted on a condition, or refused on another ground (G16)', async () => {
    const conditional = await give('accept-plan', { condition: 'Als vader stopt met blowen.' })
    expect(conditional.status).toBe(400)
    const refusal = { reason: 'Te duur.', holder: 'Els Claes' }
    expect((await give('refuse-plan', { ...refusal, ground: 'too-expensive' })).status).toBe(400)
  })

  it('is accepted whole, in the name of who has the mandate', async () => {
    const some = (...keys: string[]) => ({ kind: 'some', people: keys.map(key => people[key]), services: [] })
    await must('set-plan', { initiative: some('edith'), watches: some('herman') })
    const answer = await give('accept-plan')
    expect(answer.body, answer.text).toMatchObject({ state: 'plan-accepted' })
    expect(await plan()).toMatchObject({ acceptance: { holder: 'Els Claes' } })
    expect((await plan()).acceptance.owners).toHaveLength(6)
  })

  it('is seen by those whose it is through their own link, and by nobody else (G19)', async () => {
    await settle(world)
    const seen = await seenBy('edith')
    expect(seen.plan).toMatchObject({ isTheirs: true, isWhole: true, of: 14 })
    expect(seen.plan.agreements[0].sentence).toMatch(/Johan.* groeit op bij zijn vader/)
    expect(await seenBy('rita')).not.toHaveProperty('plan')
    const manager = await trajectory(world, id, 'leen')
    expect(manager.body).not.toHaveProperty('plan')
    expect(manager.body.planCount).toMatchObject({ agreements: 14 })
    expect(manager.text).not.toContain('groeit op bij zijn vader')
    for (const as of ['sara', 'leen'] as const) expect((await referral(as)).text).not.toContain('groeit op bij')
  })

  it('is released to who referred, in their language, and taken back; what they had stays in the history', async () => {
    const decided = { by: [people.edith], on: day }
    const scope = { kind: 'some', agreements: ['a8', 'a9'] }
    await must('release-plan', { recipient: { kind: 'referrer' }, scope, ...decided })
    await settle(world)
    const { body } = await referral()
    expect(body.plan).toMatchObject({ isTheirs: false, isWhole: false, of: 14 })
    expect(body.plan.agreements.map((one: { number: number }) => one.number)).toEqual([8, 9])
    expect((await referral('sara', 'fr')).body.plan.agreements).not.toEqual(body.plan.agreements)
    expect(body.trajectory).not.toHaveProperty('plan')
    // The partner's administrator follows the referral, and was given nothing.
    expect((await referral('bart')).body).not.toHaveProperty('plan')
    const [release] = (await plan()).releases
    await must('change-release', { release: release.id, scope: whole, ...decided })
    await settle(world)
    expect((await referral()).body.plan.agreements).toHaveLength(14)
    await must('revoke-release', { release: release.id, ...decided })
    await settle(world)
    expect((await referral()).body).not.toHaveProperty('plan')
    expect((await plan()).releases[0].steps).toHaveLength(3)
  })

  it('is released to somebody of the circle who was not there', async () => {
    const recipient = { kind: 'person', person: people.rita }
    const scope = { kind: 'some', agreements: ['a12'] }
    await must('release-plan', { recipient, scope, by: [people.johan], on: day })
    await settle(world)
    expect((await seenBy('rita')).plan).toMatchObject({ isTheirs: false, agreements: [{ number: 12 }] })
  })
})

describe('who referred, and the partner’s administrator', () => {
  it('find no plan', async () => {
    for (const as of ['sara', 'bart'] as const) expect([403, 404]).toContain((await trajectory(world, id, as)).status)
  })
})
