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
const file = (rest: string, as: 'ann' | 'leen', query = '') =>
  world.ask(`/t/linde/trajectories/${id}${rest}${query}`, { as, headers: { 'Accept-Language': 'nl' } })
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

  it('is taken away by its coordinator: on paper for everyone or for a child, and its days for a calendar', async () => {
    const paper = await file('/plan.pdf', 'ann', '?language=nl')
    expect([paper.status, paper.headers.get('content-type')], paper.text.slice(0, 200)).toEqual([
      200,
      'application/pdf',
    ])
    expect(paper.headers.get('content-disposition')).toBe('attachment; filename="plan.pdf"')
    expect(paper.text).toContain('/Title (Het plan van Johan)')
    expect((await file('/plan.pdf', 'ann', '?language=nl&beside=fr')).text).toContain(
      '/Title (Het plan van Johan / Le plan',
    )
    expect((await file('/plan.pdf', 'ann', `?language=nl&child=${people.johan}`)).text).toContain('dit is jouw plan')
    const calendar = await file('/plan.ics', 'ann', '?language=nl')
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar.text).toContain('RRULE:')
    const log = await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'leen' })
    for (const action of ['print', 'export'])
      expect(log.body.items).toContainEqual(
        expect.objectContaining({ action, by: expect.objectContaining({ role: 'coordinator' }) }),
      )
  })

  it('is drawn in no other language, for no grown-up as for a child, and for no manager', async () => {
    const refused = async (path: string, as: 'ann' | 'leen' = 'ann') => {
      const { status, body } = await file('/plan.pdf', as, path)
      return [status, body.code]
    }
    expect(await refused('?language=de')).toEqual([400, 'invalid-query'])
    expect(await refused(`?child=${people.edith}`)).toEqual([422, 'person-unknown'])
    expect(await refused('?child=niemand')).toEqual([422, 'person-unknown'])
    expect((await refused('', 'leen'))[0]).toBe(403)
  })

  it('is taken away by whose it is, a child its own version first, and by nobody to whom nothing was released', async () => {
    const mine = (name: string, rest: string) => byLink(world, linkOf(world, id, people[name] ?? ''), rest)
    expect((await mine('edith', 'plan.pdf')).text).toContain('/Title (Het plan van Johan)')
    expect((await mine('edith', 'plan.ics')).text).toContain('BEGIN:VEVENT')
    expect((await mine('johan', 'plan.pdf')).text).toContain('dit is jouw plan')
    expect((await mine('johan', 'plan.pdf?version=everyone')).text).toContain('/Title (Het plan van Johan)')
    const none = await mine('rita', 'plan.pdf')
    expect([none.status, none.body.code]).toEqual([404, 'plan-not-there'])
    expect((await byLink(world, 'x'.repeat(43), 'plan.pdf')).status).toBe(404)
  })

  it('is taken away by who referred as far as it is released: only those agreements, until it is taken back', async () => {
    const taken = (rest: string, as: 'sara' | 'bart' = 'sara') =>
      world.ask(`/t/linde/referrals/${id}/${rest}`, { as, headers: { 'Accept-Language': 'nl' } })
    const nothing = await taken('plan.pdf')
    expect([nothing.status, nothing.body.code]).toEqual([404, 'plan-not-there'])
    const [release] = (await plan()).releases
    const decided = { release: release.id, by: [people.edith], on: day }
    await must('change-release', { ...decided, scope: { kind: 'some', agreements: ['a7'] } })
    await settle(world)
    expect((await taken('plan.pdf')).text).toContain('/Title (Afspraken uit het plan van Johan)')
    const calendar = (await taken('plan.ics')).text
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(calendar).toContain('zwemmen')
    expect((await taken('plan.pdf', 'bart')).status).toBe(403)
    await must('revoke-release', decided)
    await settle(world)
    expect((await taken('plan.ics')).status).toBe(404)
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
