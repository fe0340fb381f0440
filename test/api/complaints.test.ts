import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { once, openWorld, type World } from '../support/world.ts'

let now = '2026-06-17T08:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

const body = {
  about: 'coordinator',
  text: 'Ze belde mijn ex.\nDat had ik gevraagd om niet te doen.',
  wishes: 'Dat het niet meer gebeurt.',
  reach: { allowed: ['phone'], never: false },
  isChild: false,
  locale: 'nl',
}
const file = (more: object = {}, headers: Record<string, string> = once(), tenant = 'linde') =>
  world.ask(`/t/${tenant}/complaints`, { body: { ...body, ...more }, headers })
const own = (secret: string, path = '', more: object = {}) =>
  world.ask(`/p/linde/complaint${path}`, {
    headers: { 'Personal-Link': secret, ...(path === '' ? {} : once()) },
    ...(path === '' ? {} : { body: more }),
  })
const look = (id: string, as: 'karin' | TestPerson = 'karin') => world.ask(`/ops/complaints/linde/${id}`, { as })
const handle = async (id: string, command: string, more: object = {}, as: 'karin' | TestPerson = 'karin') => {
  const { version } = (await look(id, as)).body
  return world.ask(`/ops/complaints/linde/${id}/${command}`, {
    as,
    body: more,
    headers: { ...once(), 'If-Match': `"${version}"` },
  })
}
const also = (subject: string, ...roles: readonly ('coordinator' | 'platform-admin')[]): TestPerson => ({
  subject,
  name: `${subject} Test`,
  email: `${subject}@kring.example`,
  memberships: [{ role: 'complaints-officer' }, ...roles.map(role => ({ role }))],
})

describe('a complaint', () => {
  it('of somebody without an account is acknowledged, heard, answered and closed; they follow it by its own link', async () => {
    const headers = once()
    const sent = await file({}, headers)
    expect([sent.status, sent.body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^KL-2026-\d{8}$/),
        personalLink: expect.stringMatching(/^[\w-]{43}$/),
        acknowledgeBy: '2026-06-24',
        answerBy: '2026-07-29',
      },
    ])
    // The same request again, whose answer was lost.
    expect((await file({}, headers)).body).toEqual(sent.body)
    expect((await file({ text: 'Iets anders.' }, headers)).body.code).toBe('idempotency-key-reused')
    const { id, personalLink } = sent.body
    expect((await own(personalLink)).body).toMatchObject({ stage: 'received', text: body.text, mayWithdraw: true })

    const list = (await world.ask('/ops/complaints', { as: 'karin' })).body
    expect(list.items).toEqual([
      expect.objectContaining({ id, tenant: 'linde', step: 'acknowledge', by: '2026-06-24', isOverdue: false }),
    ])
    expect(JSON.stringify(list)).not.toContain('mijn ex')
    expect(list.counts).toBeUndefined()

    expect((await handle(id, 'acknowledge', { way: 'mail' })).body.code).toBe('complaint-way-unsafe')
    expect((await handle(id, 'acknowledge', { way: 'phone' })).body).toMatchObject({ stage: 'acknowledged' })
    expect((await own(personalLink, '/add-words', { text: 'En nog iets.' })).body).toMatchObject({
      added: [{ text: 'En nog iets.' }],
    })
    expect((await handle(id, 'extend-term', { reason: 'Ann is met vakantie.' })).status).toBe(200)
    expect((await handle(id, 'hear', { wanted: true, dates: ['2026-06-16'], who: 'Mevrouw' })).status).toBe(200)
    expect(
      (await handle(id, 'answer', { outcome: 'upheld', findings: 'Er is gebeld.', measures: 'Excuses.' })).status,
    ).toBe(200)
    expect((await own(personalLink)).body).toMatchObject({
      stage: 'answered',
      answerBy: '2026-08-26',
      answer: { outcome: 'upheld', measures: 'Excuses.' },
      mayWithdraw: false,
    })
    expect((await own(personalLink, '/withdraw-complaint')).body.code).toBe('complaint-state-unfit')
    expect((await handle(id, 'close')).body).toMatchObject({ stage: 'closed' })
    expect((await look(id)).body).toMatchObject({ eraseFrom: '2028-06-17', may: [] })
  })

  it('is in nobody else’s hands: not of a manager, a coordinator, an admin or a referrer', async () => {
    const { id } = (await file()).body
    for (const as of ['leen', 'ann', 'bart', 'sara', 'paula', 'els'] as const) {
      expect((await world.ask('/ops/complaints', { as })).status).toBe(403)
      expect((await world.ask(`/ops/complaints/linde/${id}`, { as })).status).toBe(403)
      const done = { as, body: { way: 'phone' }, headers: { ...once(), 'If-Match': '"1"' } }
      expect((await world.ask(`/ops/complaints/linde/${id}/acknowledge`, done)).status).toBe(403)
    }
    expect((await world.ask(`/ops/complaints/linde/${id}`)).status).toBe(401)
    for (const path of [
      '/ops/queue',
      '/ops/dossiers?list=accepted',
      '/ops/trajectories',
      '/t/linde/referrals',
      '/ops/members',
    ])
      expect((await world.ask(path, { as: 'karin' })).status).toBe(403)
  })

  it('about an officer is not handled by them, nor read: they see that it is there', async () => {
    const { id } = (await file({ about: 'other', person: 'Karin Test' })).body
    const seen = (await look(id)).body
    expect(seen).toMatchObject({ isAboutYou: true, may: [] })
    expect(JSON.stringify(seen)).not.toContain('mijn ex')
    expect((await handle(id, 'acknowledge', { way: 'phone' })).body.code).toBe('complaint-about-officer')
  })

  it('is withdrawn by its complainant, and then nothing more is done', async () => {
    const { id, personalLink } = (await file()).body
    expect((await own(personalLink, '/withdraw-complaint', { reason: 'Uitgepraat.' })).body).toMatchObject({
      stage: 'withdrawn',
    })
    expect((await handle(id, 'acknowledge', { way: 'phone' })).body.code).toBe('complaint-state-unfit')
  })

  it('is registered by the officer for somebody who phones, and passed on where it belongs', async () => {
    const asked = { as: 'karin', body: { ...body, about: 'data', number: 'LIN-2026-000077' }, headers: once() } as const
    const { status, body: made } = await world.ask('/ops/complaints/linde', asked)
    expect(status).toBe(201)
    expect((await look(made.id)).body).toMatchObject({ source: 'phone' })
    expect((await handle(made.id, 'pass-on', { to: 'nl-ap', reason: 'Gegevens.' })).body.code).toBe(
      'complaint-authority-unfit',
    )
    expect((await handle(made.id, 'pass-on', { to: 'be-gba', reason: 'Gegevens.' })).body).toMatchObject({
      stage: 'passed-on',
    })
    expect((await own(made.personalLink)).body).toMatchObject({ passedOn: { to: 'be-gba' } })
  })

  it('with a number holds the erasure of that dossier until it ends; an unknown number keeps nobody out', async () => {
    const holds = async () => (await world.items()).filter(({ pk }) => String(pk).includes('#HOLD#'))
    const { id, personalLink } = (await file({ number: 'lin-2026-000099' })).body
    expect(await holds()).toEqual([
      expect.objectContaining({ pk: 'T#linde#HOLD#LIN-2026-000099', sk: `COMPLAINT#${id}` }),
    ])
    expect((await file({ number: 'weet ik niet' })).status).toBe(201)
    await own(personalLink, '/withdraw-complaint', {})
    expect(await holds()).toEqual([])
  })

  it('that says nothing, or too much, is refused with a sentence', async () => {
    for (const [text, code] of [
      ['', 'complaint-empty'],
      [' \u0000 ', 'complaint-empty'],
      ['x'.repeat(20_000), 'complaint-too-long'],
    ]) {
      const refused = await file({ text })
      expect([refused.status, refused.body.code]).toEqual([422, code])
      expect(refused.body.detail ?? refused.body.title).not.toBe('')
    }
    expect((await file({ about: 'weer' })).body.code).toBe('invalid-body')
  })

  it('is not to be found with a link that does not exist, or at another partner', async () => {
    const { personalLink } = (await file()).body
    expect((await own('x'.repeat(43))).status).toBe(404)
    expect((await own('')).status).toBe(404)
    const elsewhere = await world.ask('/p/kompas/complaint', { headers: { 'Personal-Link': personalLink } })
    expect(elsewhere.status).toBe(404)
    expect((await world.ask('/p/linde/status', { headers: { 'Personal-Link': personalLink } })).status).toBe(404)
  })

  it('lies apart: no readable word of it, and nothing of it in the logs', async () => {
    await file({ text: 'Kanariepiet zei het.', person: 'Papegaai' })
    const stored = JSON.stringify(await world.items())
    for (const word of ['Kanariepiet', 'Papegaai']) {
      expect(stored).not.toContain(word)
      expect(world.logged().join('\n')).not.toContain(word)
    }
  })

  it('passes the stream without any effect on dossiers', async () => {
    await file()
    await world.drain()
    expect((await world.mails()).filter(({ kind }) => kind.includes('complaint'))).toEqual([])
  })

  it('counts from ten on, by subject only where each is ten', async () => {
    for (let n = 0; n < 10; n += 1) await file({ about: 'manager' })
    const { counts } = (await world.ask('/ops/complaints', { as: 'karin' })).body
    expect(counts.all).toBeGreaterThanOrEqual(10)
    expect(counts.about).toEqual({})
    expect(counts.answered).toBeUndefined()
  })

  it('overdue comes first in the list', async () => {
    now = '2026-09-01T08:00:00.000Z'
    await file({ about: 'partner' })
    const { items } = (await world.ask('/ops/complaints', { as: 'karin' })).body
    expect(items[0].isOverdue).toBe(true)
    expect(items.at(-1).isOverdue).toBe(false)
    now = '2026-06-17T08:00:00.000Z'
  })

  it('is handled by two at once without one undoing the other', async () => {
    const tom = also('tom')
    const { id } = (await file()).body
    const { version } = (await look(id)).body
    const asked = { body: { way: 'phone' }, headers: { ...once(), 'If-Match': `"${version}"` } }
    expect((await world.ask(`/ops/complaints/linde/${id}/acknowledge`, { ...asked, as: 'karin' })).status).toBe(200)
    const second = await world.ask(`/ops/complaints/linde/${id}/pass-on`, {
      as: tom,
      body: { to: 'partner', reason: 'Van hen.' },
      headers: { ...once(), 'If-Match': `"${version}"` },
    })
    expect(second.status).not.toBe(200)
  })
})
