import { defaultQuotas } from '@kring/functions/api/quotas'
import { verify } from '@kring/functions/audit/verify'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { byLink, invite, linkOf, prepare, prepareDay, settle } from '../support/invitees.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let johan: string
/** Ids of the persons of the circle. */
const people: Record<string, string> = {}

beforeAll(async () => {
  world = await openWorld()
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test', phone: '0470 00 00 12' })
  johan = await acceptedJohan(world)
  await assign(world, johan, 'ann')
  await direct(world, johan, 'tell-family', {})
  people.johan = await invite(
    world,
    johan,
    'ann',
    { name: 'Johan Vermeulen', birthDate: '2018-02-03', email: 'johan@familie.example' },
    { part: 'main-person', reach: { toChild: true } },
  )
  people.edith = await invite(world, johan, 'ann', {
    name: 'Edith Maes',
    relation: 'tante',
    email: 'edith@familie.example',
    address: 'Geheimstraat 1',
    phone: '0470 12 34 56',
  })
  people.joris = await invite(world, johan, 'ann', {
    name: 'Joris Maes',
    language: 'fr',
    email: 'joris@familie.example',
  })
  people.fien = await invite(
    world,
    johan,
    'ann',
    { name: 'Fien Maes', birthDate: '2016-01-05', email: 'fien@familie.example' },
    { reach: { toChild: true } },
  )
  await prepare(world, johan, 'ann', [
    'add-person',
    { details: { name: 'Verborgen Vader', email: 'weg@familie.example' }, part: 'circle', known: { since: 'intake' } },
  ])
  const hidden = (await trajectory(world, johan, 'ann')).body.circle.people.at(-1).id
  const childPart = { support: people.edith, supportStays: true, phases: ['private'] }
  await prepare(
    world,
    johan,
    'ann',
    ['not-invite', { person: hidden, reason: 'safety', decidedBy: 'de familie' }],
    ['set-child-part', { person: people.johan, ...childPart }],
    ['set-child-part', { person: people.fien, ...childPart }],
  )
  await prepareDay(world, johan, 'ann')
  await settle(world)
})
afterAll(() => world.close())

const link = (name: string, number = 1): string => linkOf(world, johan, people[name] ?? '', number)
const page = (name: string) => byLink(world, link(name), 'invitation')
const answer = (name: string, body: object) => byLink(world, link(name), 'answer', { body })
const inCircle = async (name: string) =>
  (await trajectory(world, johan, 'ann')).body.circle.people.find((one: { id: string }) => one.id === people[name])

describe('the link of an invitation', () => {
  it('shows aunt Edith in Dutch who invites, what it is about, and nothing of the others but first names', async () => {
    const { status, body, text } = await page('edith')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'preparation',
      person: { name: 'Edith Maes', isChild: false, locale: 'nl', isInOtherLanguage: false },
      invitedBy: ['Johan'],
      people: ['Joris', 'Fien'],
      coordinator: { name: 'Ann Test', phone: expect.stringContaining('470') },
      questions: ['Waar kan Johan veilig opgroeien en wat is daarvoor nodig?'],
      mayAnswer: true,
      dayRevision: 0,
      choices: { food: 'Soep' },
    })
    expect(text).not.toMatch(/familie\.example|Geheimstraat|Verborgen|Vader|Vermeulen/)
  })

  it('shows a cousin the page in French, and a child of ten whose it is and no name of the circle', async () => {
    expect((await page('joris')).body.person).toMatchObject({ name: 'Joris Maes', locale: 'fr' })
    const { body } = await page('fien')
    expect(body).toMatchObject({ person: { name: 'Fien Maes', isChild: true }, people: [] })
  })

  it('is a look in the access log of the dossier, and is told once as opened', async () => {
    await page('edith')
    await settle(world)
    expect((await inCircle('edith')).invitation.openedAt).toBeDefined()
    const log = await world.ask(`/t/linde/referrals/${johan}/access-log`, { as: 'leen' })
    expect(log.body.items).toContainEqual(
      expect.objectContaining({ action: 'follow', by: expect.objectContaining({ role: 'circle-member' }) }),
    )
  })

  it('takes an answer for oneself, shown at once and changed any moment (G7)', async () => {
    const came = await answer('edith', { answer: 'yes', way: 'in-room', needs: 'Zonder noten', day: 0 })
    expect([came.status, came.body.answer]).toEqual([
      200,
      expect.objectContaining({ answer: 'yes', way: 'in-room', needs: 'Zonder noten', isFormer: false }),
    ])
    expect((await page('edith')).body.answer).toMatchObject({ answer: 'yes' })
    await settle(world)
    expect((await inCircle('edith')).invitation.answer).toMatchObject({ answer: 'yes', via: 'link' })
    expect((await page('edith')).body.answer).toMatchObject({ answer: 'yes' })
    await answer('edith', { answer: 'maybe', day: 0 })
    await settle(world)
    expect((await inCircle('edith')).invitation.answer).toMatchObject({ answer: 'maybe' })
  })

  it('takes a message of one’s own, which the coordinator sees and nobody else of the circle; and takes it back', async () => {
    const write = (body: object) => byLink(world, link('edith'), 'message', { body })
    const written = await write({ text: 'Ik hou van jullie allemaal.', use: 'read-aloud' })
    expect([written.status, written.body.message]).toEqual([
      200,
      expect.objectContaining({ text: 'Ik hou van jullie allemaal.', use: 'read-aloud' }),
    ])
    await settle(world)
    expect((await inCircle('edith')).ownMessage).toMatchObject({ text: 'Ik hou van jullie allemaal.' })
    expect((await page('edith')).body.message.text).toBe('Ik hou van jullie allemaal.')
    for (const other of ['johan', 'joris', 'fien']) expect((await page(other)).text).not.toContain('Ik hou van')
    expect((await write({ text: 'x'.repeat(2001), use: 'read-aloud' })).status).toBe(400)
    expect((await write({ text: 'Voor wie?' })).status).toBe(400)
    const back = await write({ use: 'read-aloud' })
    expect(back.body.message.text).toBeUndefined()
    await settle(world)
    expect((await inCircle('edith')).ownMessage.text).toBeUndefined()
    await write({ text: 'Alleen voor jou, Ann.', use: 'coordinator' })
    await settle(world)
    expect((await inCircle('edith')).ownMessage).toMatchObject({ text: 'Alleen voor jou, Ann.', use: 'coordinator' })
  })

  it('takes the last answer of two devices, whichever arrives first', async () => {
    const { body } = await page('joris')
    const [early, late] = ['2026-06-17T08:00:00.000Z', '2026-06-17T08:00:01.000Z']
    await Promise.all([
      answer('joris', { answer: 'no', day: body.dayRevision, answeredAt: late }),
      answer('joris', { answer: 'yes', day: body.dayRevision, answeredAt: early }),
    ])
    expect((await page('joris')).body.answer).toMatchObject({ answer: 'no' })
    await settle(world)
    expect((await page('joris')).body.answer).toMatchObject({ answer: 'no' })
  })

  it('refuses what is no answer, a day that nobody set, and requirements that nobody made', async () => {
    expect((await answer('edith', { answer: 'perhaps', day: 0 })).status).toBe(400)
    const other = await answer('edith', { answer: 'yes', day: 0, person: people.joris })
    expect(other.status).toBe(400)
    expect((await answer('edith', { answer: 'yes', day: 7 })).body.code).toBe('day-unknown')
    const read = await byLink(world, link('edith'), 'acknowledge', { body: { version: 3 } })
    expect([read.status, read.body.code]).toEqual([409, 'requirements-changed'])
  })

  it('opens nothing without its secret, nor at another partner', async () => {
    expect((await world.ask('/i/linde/invitation')).status).toBe(404)
    expect((await byLink(world, link('edith', 2), 'invitation')).status).toBe(404)
    const there = await world.ask('/i/wilg/invitation', { headers: { 'Personal-Link': link('edith') } })
    expect(there.status).toBe(404)
  })
})

describe('the day', () => {
  it('comes with a calendar file that does not say what it is about, and is asked again when it moves', async () => {
    expect((await byLink(world, link('edith'), 'calendar')).status).toBe(404)
    const scheduled = await direct(
      world,
      johan,
      'schedule',
      { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas, Sasplein 4' },
      'ann',
    )
    expect(scheduled.body.faults).toBeUndefined()
    expect(scheduled.status).toBe(200)
    await settle(world)
    const first = await byLink(world, link('edith'), 'calendar')
    expect(first.headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(first.text).toMatch(/SUMMARY:Familiedag\r\n/)
    expect(first.text).toMatch(/DTSTART;TZID=Europe\/Brussels:20260704T100000\r\n/)
    expect(first.text).toMatch(/SEQUENCE:1\r\n/)
    expect(first.text).not.toMatch(/Johan|onferentie/)
    expect((await page('edith')).body).toMatchObject({ day: { revision: 1 }, answer: { isFormer: true } })
    await answer('edith', { answer: 'yes', way: 'in-room', day: 1 })
    expect((await page('edith')).body.answer).toMatchObject({ answer: 'yes', isFormer: false })
    await settle(world)
    await prepare(world, johan, 'ann', ['move-day', { day: '2026-07-11', time: '11:00', place: 'Buurthuis Het Sas' }])
    await settle(world)
    const moved = await page('edith')
    expect(moved.body).toMatchObject({ day: { revision: 2, day: '2026-07-11' }, answer: { isFormer: true, day: 1 } })
    const second = await byLink(world, link('edith'), 'calendar')
    expect(second.text).toMatch(/SEQUENCE:2\r\n/)
    const uid = (text: string) => /UID:(.*)\r\n/.exec(text)?.[1]
    expect(uid(second.text)).toBe(uid(first.text))
  })

  it('answered to the former day after it moved keeps the answer, for that day', async () => {
    await answer('fien', { answer: 'yes', day: 1 })
    await settle(world)
    expect((await page('fien')).body.answer).toMatchObject({ answer: 'yes', day: 1, isFormer: true })
  })
})

describe('a minimum requirement', () => {
  it('is told by opening the page, acknowledged for oneself, and told again when it changes (G6)', async () => {
    const set = { text: 'Geen drugs in huis', reason: 'Het geheim van papa' }
    expect((await direct(world, johan, 'set-requirement', set)).status).toBe(200)
    await settle(world)
    expect((await page('joris')).body.requirements).toBeUndefined()
    await prepare(world, johan, 'ann', ['freeze-requirements'])
    await settle(world)
    const told = await page('joris')
    expect(told.text).not.toContain('geheim')
    const { version, items } = told.body.requirements
    expect(items).toMatchObject([{ text: 'Geen drugs in huis' }])
    const read = await byLink(world, link('joris'), 'acknowledge', { body: { version } })
    expect(read.body.requirements.acknowledgedAt).toBeDefined()
    await settle(world)
    expect((await inCircle('joris')).requirements).toMatchObject({ disclosed: { version }, acknowledged: { version } })
    expect((await direct(world, johan, 'set-requirement', { ...set, text: 'Nog een eis' })).status).toBe(200)
    await prepare(world, johan, 'ann', ['freeze-requirements'])
    await settle(world)
    const again = await page('joris')
    expect(again.body.requirements).toMatchObject({ version: version + 1 })
    expect(again.body.requirements.acknowledgedAt).toBeUndefined()
    const older = await byLink(world, link('joris'), 'acknowledge', { body: { version } })
    expect([older.status, older.body.code]).toEqual([409, 'requirements-changed'])
  })

  it('and an answer that was told by phone are shown to their person too', async () => {
    const told = { person: people.joris, answer: 'yes', day: 2, via: 'phone' }
    await prepare(world, johan, 'ann', ['record-answer', told])
    await settle(world)
    expect((await page('joris')).body.answer).toMatchObject({ answer: 'yes', via: 'phone', isFormer: false })
  })
})

describe('a letter', () => {
  it('has a code that gives one device the link, once; of two letters the last one counts', async () => {
    const send = () => direct(world, johan, 'send-invitation', { person: people.edith, way: 'letter' }, 'ann')
    await prepare(world, johan, 'ann', [
      'set-reach',
      { person: people.edith, allowed: ['mail', 'letter'], never: false },
    ])
    const [older, newer] = [await send(), await send()]
    expect([older.status, newer.status]).toEqual([200, 200])
    const { letter } = newer.body
    expect(letter).toMatchObject({ locale: 'nl', name: 'Edith Maes', invitedBy: ['Johan'] })
    expect(letter.code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const redeem = (code: string, from: string) => world.ask('/i/linde/redeem', { body: { code }, from })
    const dead = await redeem(older.body.letter.code, '198.51.100.1')
    expect([dead.status, dead.body.code]).toEqual([404, 'invitation-code-unknown'])
    const taken = await redeem(letter.code.toLowerCase().replaceAll('-', ' '), '198.51.100.1')
    expect([taken.status, taken.body]).toEqual([200, { personalLink: link('edith') }])
    expect((await redeem(letter.code, '198.51.100.1')).status).toBe(404)
    expect(JSON.stringify(await world.items())).not.toContain(letter.code.replaceAll('-', ''))
  })
})

describe('letters as PDF', () => {
  const asked = (id: string) => ({
    letters: [{ person: id, code: 'AAAA-BBBB-CCCC', until: '2026-07-01' }],
    address: 'kring.example/i/linde',
    withRequirements: true,
  })
  const draw = (id = '', as: 'ann' | 'leen' = 'ann') =>
    world.ask(`/t/linde/trajectories/${johan}/letters.pdf`, { as, body: asked(id) })

  it('are drawn for the coordinator alone, under a name without anybody’s, and are in the access log', async () => {
    const answer = await draw(people.edith, 'ann')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="uitnodigingen.pdf"')
    expect(answer.text.slice(0, 8)).toBe('%PDF-1.7')
    expect(answer.text).toContain('/Title (Uitnodiging)')
    expect((await draw(people.edith, 'leen')).status).toBe(403)
    const log = await world.ask(`/t/linde/referrals/${johan}/access-log`, { as: 'leen' })
    expect(log.body.items).toContainEqual(
      expect.objectContaining({ action: 'print', by: expect.objectContaining({ role: 'coordinator' }) }),
    )
  })

  it('go to nobody who is not in the circle', async () => {
    const answer = await draw('niemand', 'ann')
    expect([answer.status, answer.body.code]).toEqual([422, 'person-unknown'])
  })
})

describe('a letter that is handed over', () => {
  it('has a code too, for who may never be written to', async () => {
    const vera = { details: { name: 'Vera Maes' }, part: 'circle', known: { since: 'preparation' } }
    await prepare(world, johan, 'ann', ['add-person', vera])
    const person = (await trajectory(world, johan, 'ann')).body.circle.people.at(-1).id
    await prepare(world, johan, 'ann', ['set-reach', { person, allowed: [], never: true }], ['invite', { person }])
    await settle(world)
    const posted = await direct(world, johan, 'send-invitation', { person, way: 'letter' }, 'ann')
    expect([posted.status, posted.body.code]).toEqual([409, 'may-not-reach'])
    const handed = await direct(world, johan, 'send-invitation', { person, way: 'in-person' }, 'ann')
    expect(handed.status).toBe(200)
    const redeem = { body: { code: handed.body.letter.code }, from: '198.51.100.2' }
    const taken = await world.ask('/i/linde/redeem', redeem)
    expect(taken.body).toEqual({ personalLink: linkOf(world, johan, person) })
    await prepare(world, johan, 'ann', ['remove-person', { person, reason: 'mistake' }])
    await settle(world)
  })
})

describe('guessing codes', () => {
  it('ends after five an hour from one address, also for a right one; who typed right may go on', async () => {
    const strict = await openWorld({ now: () => '2026-06-17T09:00:00.000Z', quotas: defaultQuotas })
    const redeem = (code: string, from: string) => strict.ask('/i/linde/redeem', { body: { code }, from })
    const statuses = []
    for (const last of '23456789') statuses.push((await redeem(`AAAA-BBBB-CCC${last}`, '198.51.100.7')).status)
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429, 429])
    expect((await redeem('AAAA-BBBB-CCC2', '203.0.113.9')).status).toBe(404)
    await strict.close()
  })
})

describe('an invitation that is withdrawn', () => {
  it('leaves nothing behind its link; made anew it has another link', async () => {
    await prepare(world, johan, 'ann', ['withdraw-invitation', { person: people.edith, reason: 'lost-link' }])
    // Said in the moment before the link is dead.
    const late = await answer('edith', { answer: 'no', day: 2 })
    await settle(world)
    expect([200, 404]).toContain(late.status)
    expect((await inCircle('edith')).invitation.answer).toMatchObject({ answer: 'yes' })
    expect((await page('edith')).status).toBe(404)
    expect((await answer('edith', { answer: 'no', day: 2 })).status).toBe(404)
    await prepare(world, johan, 'ann', ['invite', { person: people.edith }])
    await settle(world)
    expect((await page('edith')).status).toBe(404)
    expect((await byLink(world, link('edith', 2), 'invitation')).status).toBe(200)
  })

  it('as all are when the trajectory stops', async () => {
    expect((await page('joris')).status).toBe(200)
    const stopped = await direct(world, johan, 'stop', { reason: 'plan-exists' })
    expect(stopped.status).toBe(200)
    await settle(world)
    for (const name of ['joris', 'fien', 'johan']) expect((await page(name)).status).toBe(404)
    const views = (await world.items()).filter(({ pk }) => String(pk).includes('#P#'))
    expect(views.filter(({ sk }) => sk === 'VIEW').every(view => view.private === undefined)).toBe(true)
  })
})

it('after all of this verify finds nothing wrong', async () => {
  await settle(world)
  const sealing = ledgerSealing(world.env.KRING_SECRET ?? '')
  const { faults } = await verify({ store: world.store, ledger: world.ledger, sealing, now: testNow })
  expect(faults).toEqual([])
})
