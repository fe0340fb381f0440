import { RegionId } from '@kring/domain'
import { forPlatform, tableDefinition } from '@kring/functions/data/index'
import { type Mail, type Mailer, MailRefused } from '@kring/functions/stream/mail/mail'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linde } from '../support/people.ts'
import { give, grandchild, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

const start = '2026-05-04T09:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()

let world: World
let now = start
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())
beforeEach(() => {
  now = start
})

/** A mail service that refuses some addresses for good, and fails for others. */
function service(refuses: (to: string) => boolean = () => false, fails: (to: string) => boolean = () => false) {
  const handed: Mail[] = []
  const counted: string[] = []
  const mailer: Mailer = {
    send: async mail => {
      if (refuses(mail.to)) throw new MailRefused('refused')
      if (fails(mail.to)) throw new Error('not to be reached')
      handed.push(mail)
    },
  }
  const host = { mailer, count: (metric: string) => void counted.push(metric) }
  const kindsTo = (kind: string) => handed.filter(mail => mail.kind === kind).map(({ to }) => to)
  return {
    handed,
    counted,
    kindsTo,
    /** The records that failed for another reason than a role that a busy machine could not give in time. */
    failures: async (records: readonly DynamoDBRecord[]): Promise<number> => {
      for (;;) {
        const errors: unknown[] = []
        const error = (message: string, line: object) => {
          if (message === 'effect failed' && 'error' in line) errors.push(line.error)
        }
        const handler = world.handler({ ...host, log: { info: () => {}, error } })
        const { batchItemFailures } = await handler({ Records: [...records] })
        if (errors.length === 0 || errors.some(one => one !== 'RoleUnavailable')) return batchItemFailures.length
      }
    },
    workDue: () => world.due(host)(undefined),
  }
}

const byCitizen = async (email = 'jan@example.be'): Promise<string> => {
  const body = { ...grandchild, answers: { ...grandchild.answers, contactBy: 'email', email } }
  return (await world.ask('/t/linde/referrals', { body, headers: once() })).body.id
}
const dossierOf = async (id: string) => (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body
const ledgerOf = async (id: string) =>
  (await world.items()).filter(({ pk }) => String(pk).startsWith('T#linde#MAIL#') && String(pk).includes(id))
const dueNow = async () => (await world.items()).filter(({ duePk }) => duePk !== undefined)

describe('a hundred regional managers, one with an address that does not work', () => {
  const managers = Array.from({ length: 99 }, (_, number) => `manager-${number}`)
  beforeAll(async () => {
    for (const subject of managers) {
      const membership = { role: 'regional-manager', region: RegionId.parse('oost') } as const
      const email = subject === 'manager-7' ? 'seven@gone.example' : `${subject}@kring.example`
      await forPlatform(world.store).putMember({ subject, name: subject, email, membership, since: start })
    }
  })
  afterAll(async () => {
    for (const subject of managers)
      await forPlatform(world.store).removeMember(subject, { role: 'regional-manager', region: RegionId.parse('oost') })
  })

  it('get ninety-nine mails; one is noted and told; none comes twice, whatever is delivered again', async () => {
    const id = await submitJohan(world)
    const records = await world.eventsOf(id)
    const { failures, handed, kindsTo, counted, workDue } = service(to => to === 'seven@gone.example')
    expect(await failures(records)).toBe(0)
    expect(new Set(kindsTo('referral-waits')).size).toBe(99)
    expect(kindsTo('member-unreached')).toEqual(['paula@kring.example'])
    expect((await dossierOf(id)).undelivered).toEqual([
      { kind: 'referral-waits', to: 'regional-manager', reason: 'refused', at: start },
    ])
    const { body: people } = await world.ask('/ops/members', { as: 'paula' })
    expect(people.items.filter((one: { unreached?: object }) => one.unreached)).toMatchObject([
      { subject: 'manager-7', unreached: { reason: 'refused' } },
    ])
    const before = handed.length
    expect(await failures(records)).toBe(0)
    now = later(60)
    await workDue()
    expect(handed).toHaveLength(before)
    expect(counted).toEqual(['Undelivered'])
  })

  it('are all told when the worker dies in the middle and the batch comes again', async () => {
    const id = await submitJohan(world)
    const records = await world.eventsOf(id)
    const handed: string[] = []
    const dying: Mailer = {
      send: async ({ to }) => (handed.length < 40 ? void handed.push(to) : new Promise<never>(() => {})),
    }
    void world.handler({ mailer: dying })({ Records: [...records] })
    await expect.poll(() => handed.length).toBe(40)
    await expect
      .poll(async () => (await ledgerOf(id)).filter(({ status }) => status === 'sent').length)
      .toBeGreaterThanOrEqual(40)
    const second = service(to => to === 'seven@gone.example')
    expect(await second.failures(records)).toBe(0)
    now = later(1)
    await second.workDue()
    const all = [...handed, ...second.handed.filter(({ kind }) => kind !== 'member-unreached').map(({ to }) => to)]
    expect(all).toHaveLength(100)
    expect(all).not.toContain('seven@gone.example')
    expect((await dossierOf(id)).undelivered).toMatchObject([{ kind: 'referral-waits', reason: 'refused' }])
    expect(second.kindsTo('member-unreached')).toEqual(['paula@kring.example'])
    expect(second.counted).toEqual(['Undelivered'])
    expect(new Set(all).size).toBe(100)
  })
})

describe('a mail that does not reach a citizen', () => {
  it('is noted on the dossier and told to its regional manager, without the address', async () => {
    const id = await byCitizen('jan@refuses.example')
    const { failures, handed, kindsTo } = service(to => to.endsWith('@refuses.example'))
    expect(await failures(await world.eventsOf(id))).toBe(0)
    expect(kindsTo('mail-undelivered')).toEqual(['leen@kring.example'])
    const told = handed.find(({ kind }) => kind === 'mail-undelivered')
    expect(`${told?.subject} ${told?.text}`).toContain(id)
    expect(`${told?.subject} ${told?.text}`).not.toContain('refuses.example')
    expect((await dossierOf(id)).undelivered).toMatchObject([
      { kind: 'referral-received', to: 'referrer', reason: 'refused' },
    ])
  })

  it('falls due again while the mail service fails, later each time, and is given up after a day', async () => {
    const id = await byCitizen()
    let isDown = true
    const { failures, kindsTo, workDue } = service(undefined, to => isDown && to === 'jan@example.be')
    expect(await failures(await world.eventsOf(id))).toBe(0)
    const pauses: number[] = []
    for (let [next] = await dueNow(); next !== undefined; [next] = await dueNow()) {
      const due = String(next.dueSk).slice(0, start.length)
      pauses.push((Date.parse(due) - Date.parse(now)) / 60_000)
      now = due
      await workDue()
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240])
    expect(kindsTo('mail-undelivered')).toEqual(['leen@kring.example'])
    expect((await dossierOf(id)).undelivered).toMatchObject([{ to: 'referrer', reason: 'gave-up' }])
    isDown = false
    expect(await failures(await world.eventsOf(id))).toBe(0)
    expect(kindsTo('referral-received')).toEqual([])
  })

  it('holds references only, in the ledger, in what falls due and in the note', async () => {
    const id = await byCitizen('jan@secret.example')
    const { failures } = service(
      () => false,
      () => true,
    )
    await failures(await world.eventsOf(id))
    const stored = [...(await ledgerOf(id)), ...(await dueNow())]
    expect(stored.length).toBeGreaterThanOrEqual(4)
    for (const item of stored) expect(JSON.stringify(item)).not.toMatch(/secret\.example|@|Jan |http|Aanmelding/)
    for (const { duePk, ...item } of await dueNow()) {
      // The id of the request, by which its log lines are found: the worker reads it with the entry itself.
      const shown = ['pk', 'sk', 'dueSk', 'correlationId', ...projection]
      expect(Object.keys(item).filter(name => !shown.includes(name))).toEqual([])
    }
    now = later(60)
    await service().workDue()
  })

  it('of a domain with other letters goes to its punycode, and one that no mail reaches is refused at the form', async () => {
    const id = await byCitizen('Jan@Brüssel.be')
    const { failures, kindsTo } = service()
    await failures(await world.eventsOf(id))
    expect(kindsTo('referral-received')).toEqual(['Jan@xn--brssel-4ya.be'])
    const body = { ...grandchild, answers: { ...grandchild.answers, contactBy: 'email', email: 'josé@example.be' } }
    const refused = await world.ask('/t/linde/referrals', { body, headers: once() })
    expect([refused.status, refused.body.faults]).toMatchObject([422, [{ path: 'email', code: 'email-not-ascii' }]])
    expect(refused.body.faults[0].sentence).toContain('@')
  })
})

const projection = tableDefinition.indexes.find(({ name }) => name === 'DueIndex')?.projection ?? []

describe('an address that nobody verified', () => {
  it('gets three mails of what was typed at once, the others the next morning, and each once', async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, () => byCitizen('flood@example.be')))
    const { failures, kindsTo, workDue } = service()
    for (const id of ids) expect(await failures(await world.eventsOf(id))).toBe(0)
    expect(kindsTo('referral-received')).toHaveLength(3)
    now = later(60)
    await workDue()
    expect(kindsTo('referral-received')).toHaveLength(3)
    now = '2026-05-05T05:00:01.000Z'
    await workDue()
    await workDue()
    expect(kindsTo('referral-received')).toEqual(Array(7).fill('flood@example.be'))
    // A member's address is verified: it gets what it should.
    expect(kindsTo('referral-waits')).toHaveLength(7)
  })

  it('gets five a day of all that is typed, whatever tag the address has', async () => {
    const addresses = ['tags@example.be', 'Tags+1@example.be', 'tags+2@example.be', 'tags+2+3@EXAMPLE.be']
    const { failures, kindsTo, workDue } = service()
    for (let number = 0; number < 12; number += 1)
      await failures(await world.eventsOf(await byCitizen(addresses[number % addresses.length])))
    expect(kindsTo('referral-received')).toHaveLength(3)
    now = '2026-05-05T05:00:01.000Z'
    await workDue()
    await failures(await world.eventsOf(await byCitizen('tags+9@example.be')))
    expect(kindsTo('referral-received')).toHaveLength(3 + 5)
    // What comes before the morning is of the day before.
    now = '2026-05-06T03:59:00.000Z'
    await failures(await world.eventsOf(await byCitizen('tags+8@example.be')))
    expect(kindsTo('referral-received')).toHaveLength(3 + 5)
    now = '2026-05-12T09:00:00.000Z'
    await workDue()
  })

  it('that gets too many for a week is noted, and nobody is flooded instead', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => byCitizen('flooded@example.be')))
    const { failures, workDue, kindsTo, counted } = service()
    for (const id of ids) await failures(await world.eventsOf(id))
    now = '2026-05-12T09:00:00.000Z'
    await workDue()
    expect(kindsTo('referral-received')).toHaveLength(3)
    const noted = await Promise.all(ids.map(async id => (await dossierOf(id)).undelivered))
    expect(noted.flat()).toMatchObject(Array(3).fill({ to: 'referrer', reason: 'too-many' }))
    expect(kindsTo('mail-undelivered')).toEqual([])
    expect(kindsTo('member-unreached')).toEqual([])
    expect(counted).toEqual(Array(3).fill('Undelivered'))
  })

  it('gets what a member or a regional manager sends while somebody types it without end', async () => {
    const { failures, kindsTo, workDue } = service()
    const ids: string[] = []
    for (let typed = 0; typed < 8; typed += 1) ids.push(await byCitizen('both@example.be'))
    for (const id of ids) await failures(await world.eventsOf(id))
    const [id = ''] = ids
    const renewed = await world.ask(`/t/linde/referrals/${id}/renew-link`, { as: 'leen', method: 'POST' })
    expect(renewed.status).toBe(200)
    const link = (await world.records()).filter(
      ({ dynamodb }) => dynamodb?.Keys?.pk?.S === `T#linde#R#${id}` && dynamodb.Keys.sk?.S === 'LINK',
    )
    expect(await failures(link)).toBe(0)
    expect(kindsTo('link-renewed')).toEqual(['both@example.be'])
    // Invitations of two partners, none accepted: five of both together, the others the next morning.
    for (const [tenant, as] of [
      ['linde', 'bart'],
      ['kompas', 'koen'],
    ] as const)
      for (const tag of ['', '+a', '+b', '+c']) {
        const body = { name: 'Bo', email: `both${tag}@example.be`, role: 'referrer' }
        expect((await world.ask(`/t/${tenant}/members`, { as, body })).status).toBe(201)
      }
    const invitations = (await world.records()).filter(({ dynamodb }) =>
      JSON.stringify(dynamodb?.NewImage?.email ?? '').includes('"both'),
    )
    expect(invitations).toHaveLength(8)
    expect(await failures(invitations)).toBe(0)
    expect(kindsTo('invited')).toHaveLength(5)
    now = '2026-05-05T05:00:01.000Z'
    await workDue()
    expect(kindsTo('invited')).toHaveLength(8)
    now = '2026-05-12T09:00:00.000Z'
    await workDue()
  })
})

describe('two workers at one mail', () => {
  /** A mail service that answers when it is told to. */
  function slow() {
    let answer: (error?: Error) => void = () => {}
    const asked: string[] = []
    const mailer: Mailer = {
      send: ({ to, kind }) => {
        if (kind !== 'referral-received') return Promise.resolve()
        asked.push(to)
        return new Promise<void>((resolve, reject) => {
          answer = error => (error === undefined ? resolve() : reject(error))
        })
      },
    }
    return { mailer, asked, answer: (error?: Error) => answer(error) }
  }

  it.each([
    ['fails', new Error('no answer')],
    ['is refused', new MailRefused('refused')],
    ['succeeds', undefined],
  ])('of which the first %s after the second sent it: it stays sent, and is sent no more', async (what, error) => {
    const id = await byCitizen(`slow-${what.replace(' ', '-')}@example.be`)
    const records = await world.eventsOf(id)
    const first = slow()
    const working = world.handler({ mailer: first.mailer })({ Records: [...records] })
    await expect.poll(() => first.asked.length).toBe(1)
    now = later(1)
    const second = service()
    expect(await second.failures(records)).toBe(0)
    expect(second.kindsTo('referral-received')).toHaveLength(1)
    first.answer(error)
    expect((await working).batchItemFailures).toEqual([])
    const sent = (await ledgerOf(id)).find(({ pk }) => String(pk).includes('referral-received'))
    expect(sent).toMatchObject({ status: 'sent', sentAt: now })
    now = later(600)
    await second.workDue()
    expect(second.kindsTo('referral-received')).toHaveLength(1)
    expect(await dueNow()).toEqual([])
  })

  it('of which the second still sends when the first fails: the second says what became of it', async () => {
    const id = await byCitizen('slower@example.be')
    const records = await world.eventsOf(id)
    const [first, second] = [slow(), slow()]
    const working = world.handler({ mailer: first.mailer })({ Records: [...records] })
    await expect.poll(() => first.asked.length).toBe(1)
    now = later(1)
    const workingToo = world.handler({ mailer: second.mailer })({ Records: [...records] })
    await expect.poll(() => second.asked.length).toBe(1)
    first.answer(new Error('no answer'))
    await working
    const ledger = async () => (await ledgerOf(id)).find(({ pk }) => String(pk).includes('referral-received'))
    expect(await ledger()).toMatchObject({ status: 'claimed' })
    second.answer()
    await workingToo
    expect(await ledger()).toMatchObject({ status: 'sent' })
    expect(await dueNow()).toEqual([])
  })
})

describe('a member', () => {
  const invite = (email: string, path = '/t/linde/members', more: object = { role: 'referrer' }, as = 'bart') =>
    world.ask(path, { as: as === 'paula' ? 'paula' : 'bart', body: { name: 'Tom Test', email, ...more } })
  const records = async (place: string): Promise<readonly DynamoDBRecord[]> =>
    (await world.records()).filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S === place)

  it('whom the invitation does not reach is shown so to the partner’s administrator, who is told', async () => {
    expect((await invite('tom@refuses.example')).status).toBe(201)
    const { failures, kindsTo } = service(to => to.endsWith('@refuses.example'))
    expect(await failures(await records('T#linde#MEMBERS'))).toBe(0)
    expect(kindsTo('member-unreached')).toEqual(['bart@kring.example'])
    const { body } = await world.ask('/t/linde/members', { as: 'bart' })
    const [tom] = body.items.filter((one: { email: string }) => one.email === 'tom@refuses.example')
    expect(tom).toMatchObject({ unreached: { reason: 'refused', at: start } })
  })

  it('of the operator whose mail fails gets it when it falls due; the notice of a failed one is not told on', async () => {
    const region = { role: 'regional-manager', region: 'oost' }
    expect((await invite('ria@kring.example', '/ops/members', region, 'paula')).status).toBe(201)
    let isDown = true
    const { failures, workDue, kindsTo } = service(undefined, to => isDown && to === 'ria@kring.example')
    expect(await failures(await records('OPS#MEMBERS'))).toBe(0)
    now = later(2)
    await workDue()
    isDown = false
    now = later(10)
    await workDue()
    expect(kindsTo('invited')).toEqual(['ria@kring.example'])

    expect((await invite('rik@kring.example', '/ops/members', region, 'paula')).status).toBe(201)
    const deaf = service(() => true)
    expect(await deaf.failures(await records('OPS#MEMBERS'))).toBe(0)
    expect(deaf.handed).toEqual([])
    expect(deaf.counted).toEqual(['Undelivered', 'Undelivered', 'Untold'])
    expect(await dueNow()).toEqual([])
  })

  it('who did not answer gets one more mail when the invitation is sent again', async () => {
    now = later(20_000)
    const made = await invite('again@example.be')
    now = later(24_000)
    const path = `/t/linde/members/referrer/${encodeURIComponent(made.body.subject)}/invitation`
    expect((await world.ask(path, { as: 'bart', method: 'POST' })).status).toBe(200)
    const told = (await records('T#linde#MEMBERS')).filter(
      ({ dynamodb }) => dynamodb?.NewImage?.email?.S === 'again@example.be',
    )
    const { failures, kindsTo } = service()
    expect(await failures(told)).toBe(0)
    expect(await failures(told)).toBe(0)
    expect(kindsTo('invited')).toEqual(['again@example.be', 'again@example.be'])
  })

  it('whose invitation was revoked before the stream told of it is not invited', async () => {
    expect((await invite('revoked@example.be')).status).toBe(201)
    const told = (await records('T#linde#MEMBERS')).filter(
      ({ dynamodb }) => dynamodb?.NewImage?.email?.S === 'revoked@example.be',
    )
    expect(told).toHaveLength(1)
    const sk = told[0]?.dynamodb?.Keys?.sk?.S ?? ''
    const role = { role: 'referrer', tenant: linde } as const
    await forPlatform(world.store).removeMember(decodeURIComponent(sk.slice('referrer#'.length)), role)
    const { failures, handed } = service()
    expect(await failures(told)).toBe(0)
    expect(handed).toEqual([])
    expect(await dueNow()).toEqual([])
  })

  it.each([
    ['zoë@example.be', 'email-not-ascii'],
    ['tom@', 'not-an-email'],
    ['tom@exa mple.be', 'not-an-email'],
  ])('is not invited at %s: the sentence says why', async (email, code) => {
    const refused = await invite(email)
    expect(refused.status).toBe(400)
    expect(refused.body.faults).toMatchObject([
      { path: 'email', code, sentence: expect.stringContaining('e-mailadres') },
    ])
  })

  it('is invited at the punycode of their domain, by which they sign in', async () => {
    expect((await invite('Tom@Brüssel.be')).body).toMatchObject({ email: 'tom@xn--brssel-4ya.be' })
  })
})

describe('the mail about an emergency', () => {
  it('that does not reach the partner’s only administrator is noted on the dossier and the person, and told', async () => {
    const id = await submitJohan(world)
    const reason = 'Er is vannacht iets gebeurd, en niemand van de regio neemt op.'
    const opened = await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason } })
    expect(opened.status).toBe(201)
    const { handed, workDue, kindsTo } = service(to => to === 'bart@kring.example')
    await workDue()
    expect(kindsTo('opened-in-emergency')).toEqual([])
    expect(kindsTo('member-unreached')).toEqual(['paula@kring.example'])
    expect(handed.map(({ text }) => text).join()).not.toContain('vannacht')
    expect((await dossierOf(id)).undelivered).toMatchObject([{ kind: 'opened-in-emergency', to: 'partner-admin' }])
    const { body } = await world.ask('/t/linde/members', { as: 'bart' })
    expect(body.items.find((one: { subject: string }) => one.subject === 'bart')).toMatchObject({
      unreached: { reason: 'refused' },
    })
    expect(await dueNow()).toEqual([])
  })
})

describe('what the mail service reports later', () => {
  const report = (id: string, tenant: string | undefined, event: object) => ({
    Records: [
      {
        Sns: {
          Message: JSON.stringify({
            ...event,
            mail: {
              destination: ['jan@example.be'],
              tags: { mail: [Buffer.from(id).toString('base64url')], ...(tenant ? { tenant: [tenant] } : {}) },
            },
          }),
        },
      },
    ],
  })
  const bounce = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }

  it('is noted on the dossier and told, once; nothing is sent to that address any more', async () => {
    const id = await byCitizen('bounces@example.be')
    const { failures, handed, kindsTo } = service()
    await failures(await world.eventsOf(id))
    const sent = handed.find(({ kind }) => kind === 'referral-received')
    expect(sent?.tenant).toBe(linde)
    const host = { mailer: { send: async (mail: Mail) => void handed.push(mail) } }
    for (const _ of [1, 2]) await world.due(host)(report(sent?.id ?? '', 'linde', bounce))
    expect(kindsTo('mail-undelivered')).toEqual(['leen@kring.example'])
    expect((await dossierOf(id)).undelivered).toMatchObject([{ to: 'referrer', reason: 'bounced' }])

    const declined = { reason: 'other', explanation: 'Elders.' }
    await world.ask(`/t/linde/referrals/${id}/decline`, {
      as: 'leen',
      body: declined,
      headers: { 'If-Match': '"1"', ...once() },
    })
    expect(await failures(await world.eventsOf(id))).toBe(0)
    expect(kindsTo('referral-declined')).toEqual([])
    expect((await dossierOf(id)).undelivered).toHaveLength(2)
    expect(kindsTo('mail-undelivered')).toHaveLength(1)
  })

  it.each([
    ['a complaint', { eventType: 'Complaint' }, 'complained'],
    ['a full mailbox', { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }, 'not-delivered'],
    ['a rejection', { eventType: 'Reject' }, 'refused'],
  ])('%s is noted as it is', async (_what, event, reason) => {
    const id = await byCitizen(`${reason}@example.be`)
    const { failures, handed } = service()
    await failures(await world.eventsOf(id))
    const sent = handed.find(({ kind }) => kind === 'referral-received')
    await world.due()(report(sent?.id ?? '', 'linde', event))
    expect((await dossierOf(id)).undelivered).toMatchObject([{ to: 'referrer', reason }])
  })

  const complaint = { eventType: 'Complaint' }
  const full = { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }
  it.each([
    ['before', [complaint, full]],
    ['after', [full, complaint]],
  ])('a complaint %s a full mailbox blocks the address, of a dossier and of a member', async (order, events) => {
    const id = await byCitizen(`both-${order}@example.be`)
    const email = `invited-${order}@example.be`
    await world.ask('/t/linde/members', { as: 'bart', body: { name: 'Bo', email, role: 'referrer' } })
    const members = (await world.records()).filter(({ dynamodb }) => dynamodb?.NewImage?.email?.S === email)
    const { failures, handed, kindsTo } = service()
    expect(await failures([...(await world.eventsOf(id)), ...members])).toBe(0)
    const [invited, received] = ['invited', 'referral-received'].map(kind => handed.find(mail => mail.kind === kind))
    for (const event of events)
      for (const mail of [invited, received]) await world.due()(report(mail?.id ?? '', 'linde', event))
    expect((await dossierOf(id)).undelivered).toMatchObject([{ to: 'referrer', reason: 'complained' }])
    const { body } = await world.ask('/t/linde/members', { as: 'bart' })
    expect(body.items.find((one: { email: string }) => one.email === email)?.unreached?.reason).toBe('complained')
    const noted = (await world.items()).filter(({ blocked }) => blocked !== undefined)
    expect(noted.filter(({ reason, at }) => reason === 'complained' && at === now).length).toBeGreaterThan(0)
    await give(world, id, 'decline', { reason: 'other', explanation: 'Elders.' }, 1)
    expect(await failures(await world.eventsOf(id))).toBe(0)
    expect(kindsTo('referral-declined')).toEqual([])
  })

  it('and leads nowhere is counted, whatever it holds', async () => {
    const counted: string[] = []
    const handle = world.due({ count: metric => void counted.push(metric) })
    for (const event of [
      report('unknown', 'linde', bounce),
      report('unknown', undefined, bounce),
      report('unknown', 'NO TENANT', bounce),
      { Records: [{ Sns: { Message: 'no json' } }] },
      { Records: [{ Sns: { Message: '{"eventType":"Bounce"}' } }] },
    ])
      await handle(event)
    await handle(report('unknown', 'linde', { eventType: 'Delivery' }))
    expect(counted).toEqual(Array(5).fill('Untold'))
  })

  it('is told to the platform admins for a member of the operator', async () => {
    const { handed } = service()
    const host = { mailer: { send: async (mail: Mail) => void handed.push(mail) } }
    const invited = (await world.items()).find(
      ({ pk, status }) => String(pk).startsWith('OPS#MAIL#') && status === 'sent',
    )
    const id = decodeURIComponent(String(invited?.pk).slice('OPS#MAIL#'.length))
    await world.due(host)(report(id, undefined, bounce))
    expect(handed.map(({ kind, to }) => [kind, to])).toEqual([['member-unreached', 'paula@kring.example']])
    const { body } = await world.ask('/ops/members', { as: 'paula' })
    expect(
      body.items.filter((one: { unreached?: { reason: string } }) => one.unreached?.reason === 'bounced'),
    ).toHaveLength(1)
  })
})
