import { johansAgreements, johansNames } from '@kring/domain/test-data/johanPlan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, invite, linkOf, prepare, prepareDay, settle } from '../support/invitees.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let now = '2026-06-17T08:00:00.000Z'
let id: string
const people: Record<string, string> = {}
const day = '2026-07-04'
const shared = ['a1', 'a4', 'a12']
/** In agreements that are not shared, and nowhere else. */
const canary = 'onderwaterhockey'

const ours = <Given>(given: Given): Given =>
  JSON.parse(JSON.stringify(given), (_, value) => (Array.isArray(value) ? value.map(one => people[one] ?? one) : value))
const give = (command: string, body: object = {}) => direct(world, id, command, body, 'ann')
const must = (command: string, body: object = {}) => prepare(world, id, 'ann', [command, body])
const releases = async () => (await trajectory(world, id, 'ann')).body.plan.releases
const toGuardian = () => ({ by: [people.edith], on: day, scope: { kind: 'some', agreements: shared } })
const mail = { way: 'mail', capacity: 'guardian', language: 'nl' }
const read = async (link: string, rest = 'released') => {
  const { status, body, text } = await byLink(world, link, rest, { headers: { 'Accept-Language': 'nl' } })
  return { status, body, text }
}
let release: string
let link: string

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
  await must('set-child-part', { person: people.johan, supportStays: false, phases: ['private'] })
  await prepareDay(world, id, 'ann')
  await must('schedule', { day, time: '10:00', place: 'Buurthuis Het Sas' })
  now = '2026-07-04T08:00:00.000Z'
  await must('begin-day')
  for (const key of Object.keys(johansNames)) await must('enter-room', { person: people[key], way: 'in-room' })
  await must('begin-phase', { phase: 'information' })
  await must('begin-phase', { phase: 'private' })
  await must('end-private-time')
  for (const { id: agreement, needs: _, ...said } of ours(johansAgreements))
    await must('write-agreement', {
      agreement,
      ...said,
      ...(shared.includes(agreement) ? {} : { what: `${said.what} ${canary}` }),
    })
  const some = (key: string) => ({ kind: 'some', people: [people[key]], services: [] })
  await must('begin-phase', { phase: 'presentation' })
  await must('set-plan', { initiative: some('edith'), watches: some('herman') })
  await must('accept-plan')
  await must('release-plan', { recipient: { kind: 'other', name: 'Mia Jans' }, ...toGuardian() })
  release = (await releases())[0].id
  link = linkOf(world, id, release)
})
afterAll(() => world.close())

describe('the link of a release (G19)', () => {
  it('is not there before it is sent, and goes to an address that can be mailed', async () => {
    await settle(world)
    expect((await read(link)).status).toBe(404)
    expect((await give('send-release', { release, ...mail, email: 'geen adres' })).body.code).toBe('address-unmailable')
    expect((await give('send-release', { release, ...mail })).body.code).toBe('address-unmailable')
    await must('send-release', { release, ...mail, email: 'mia@voogdij.example' })
    await settle(world)
    const sent = (await world.mails()).filter(({ to }) => to === 'mia@voogdij.example')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain(`/i/linde#plan.${link}`)
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/Johan|Maes|Mia/)
  })

  it('shows the released agreements, and no word of the others', async () => {
    const { status, body, text } = await read(link)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({ to: { name: 'Mia Jans', capacity: 'guardian' }, since: day, of: ['Johan'] })
    expect(body.plan.agreements.map(({ number }: { number: number }) => number)).toEqual([1, 4, 12])
    expect(body.plan).not.toHaveProperty('initiative')
    const paper = await read(link, 'released/plan.pdf')
    const calendar = await read(link, 'released/plan.ics')
    expect(paper.text).toContain('/Title (Afspraken uit het plan van Johan)')
    for (const answer of [text, paper.text, calendar.text]) expect(answer).not.toContain(canary)
    expect((await byLink(world, link, 'released', { headers: { 'Accept-Language': 'fr' } })).text).not.toBe(text)
  })

  it('tells its coordinator that it was opened and taken, once a day', async () => {
    await settle(world)
    const [{ sendings }] = await releases()
    expect(sendings).toMatchObject([{ email: 'mia@voogdij.example', opened: { first: now }, printed: { first: now } }])
    const before = (await trajectory(world, id, 'ann')).body.version
    await read(link)
    await read(link, 'released/standing')
    await settle(world)
    expect((await trajectory(world, id, 'ann')).body.version).toBe(before)
    const log = await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'leen' })
    for (const action of ['follow', 'print', 'export'])
      expect(log.body.items).toContainEqual(
        expect.objectContaining({ action, by: expect.objectContaining({ role: 'plan-recipient' }) }),
      )
  })

  it('opens nothing else: no invitation, no other dossier, no other release, and no invitation opens it', async () => {
    for (const path of ['invitation', 'plan.pdf', 'plan.ics', 'calendar', `pictures/${'0'.repeat(32)}`])
      expect((await read(link, path)).status, path).toBe(404)
    for (const path of ['released', 'released/standing', 'released/plan.pdf', 'released/plan.ics']) {
      expect((await read(linkOf(world, id, people.edith ?? ''), path)).status, path).toBe(404)
      expect((await read(linkOf(world, 'another-dossier', release), path)).status, path).toBe(404)
      expect((await read(linkOf(world, id, 'another-release'), path)).status, path).toBe(404)
      const elsewhere = await world.ask(`/i/brussel/${path}`, { headers: { 'Personal-Link': link } })
      expect(elsewhere.status, path).toBe(404)
    }
    await must('release-plan', {
      ...{ recipient: { kind: 'other', name: 'De school' }, by: [people.edith], on: day },
      scope: { kind: 'some', agreements: ['a2'] },
    })
    const school = (await releases())[1].id
    await must('send-release', { release: school, ...mail, capacity: 'service', email: 'school@school.example' })
    await settle(world)
    const theirs = await read(linkOf(world, id, school))
    expect(theirs.body.plan.agreements.map(({ number }: { number: number }) => number)).toEqual([2])
    expect(theirs.text).not.toContain('Mia')
    expect((await read(link)).text).not.toContain('school')
  })

  it('shows at once what the family shares more or less', async () => {
    await must('change-release', { release, ...toGuardian(), scope: { kind: 'some', agreements: ['a1'] } })
    await settle(world)
    expect((await read(link)).body.plan.agreements).toHaveLength(1)
    await must('change-release', { release, ...toGuardian() })
    await settle(world)
  })

  it('is another one for another address: whoever had the first reads on no more', async () => {
    await must('send-release', { release, ...mail, email: 'mia.jans@voogdij.example' })
    await settle(world)
    expect((await read(link)).body.code).toBe('link-revoked')
    link = linkOf(world, id, release, 2)
    expect((await read(link)).status).toBe(200)
  })

  it('is dead once it was taken back, says so, and what was sent stays in the history', async () => {
    await must('revoke-release', { release, by: [people.edith], on: day })
    await settle(world)
    for (const path of ['released', 'released/standing', 'released/plan.pdf', 'released/plan.ics']) {
      const gone = await read(link, path)
      expect([gone.status, gone.body.code], path).toEqual([404, 'link-revoked'])
      expect(gone.text).not.toMatch(/Mia|groeit op/)
    }
    expect((await give('send-release', { release, ...mail, email: 'mia@voogdij.example' })).body.code).toBe(
      'release-revoked',
    )
    expect((await releases())[0].sendings).toHaveLength(2)
    const told = (await world.mails()).filter(({ to, kind }) => to.startsWith('mia') && kind === 'release-revoked')
    expect(told).toHaveLength(1)
  })

  it('stays dead when it is shared again, until it is sent again', async () => {
    await must('change-release', { release, ...toGuardian() })
    await settle(world)
    expect((await read(link)).body.code).toBe('link-revoked')
    await must('send-release', { release, ...mail, email: 'mia.jans@voogdij.example' })
    await settle(world)
    expect((await read(link)).body.code).toBe('link-revoked')
    expect((await read(linkOf(world, id, release, 3))).status).toBe(200)
  })

  it('goes to nobody who reads it another way', async () => {
    await must('release-plan', { recipient: { kind: 'referrer' }, ...toGuardian() })
    const referrer = (await releases()).at(-1).id
    const refused = await give('send-release', { release: referrer, ...mail, email: 'sara@linde.example' })
    expect(refused.body.code).toBe('reached-otherwise')
  })
})
