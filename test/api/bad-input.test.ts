import { randomUUID } from 'node:crypto'
import { grandchildCase, johanCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectWhole } from '../support/integrity.ts'
import type { PersonName } from '../support/people.ts'
import { give, grandchild, johan, submitJohan } from '../support/referrals.ts'
import { canary, expectRefusal, snapshot } from '../support/refusals.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'

let world: World
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map(name =>
  vi.spyOn(console, name).mockImplementation(() => {}),
)
/** A referral of Sara at De Linde that waits for its intake. */
let id: string
/** One of Nadia at Kompas, whose region is the same. */
let elsewhere: string

beforeAll(async () => {
  world = await openWorld()
  id = await submitJohan(world)
  const body = { ...johan, answers: kompasAnswers }
  elsewhere = (await world.ask('/t/kompas/referrals', { as: 'nadia', body, headers: once() })).body.id
})
afterAll(async () => {
  vi.restoreAllMocks()
  await world.close()
})

const kompasAnswers = {
  ...johanCase,
  schoolName: 'Atheneum Haacht',
  schoolYear: '3 STEM',
  attendance: 'sometimes',
  themes: ['school'],
  conditionsApply: 'no',
}

const submit = (body: unknown, more: Partial<Ask> = {}): Ask => ({
  as: 'sara',
  body,
  ...more,
  headers: { ...once(), ...more.headers },
})
const withAnswers = (answers: object) => ({ ...johan, answers: { ...johanCase, ...answers } })
const send = '/t/linde/referrals'

describe('a body that is not what it should be', () => {
  it.each([
    ['is half JSON', `{"form": {"id": "referral", "${canary}`, 'malformed-json'],
    ['is empty', '', 'malformed-json'],
    ['is not an object', `"${canary}"`, 'invalid-body'],
    ['is null', 'null', 'invalid-body'],
    ['is a list', [canary], 'invalid-body'],
    ['has no answers', { form: johan.form }, 'invalid-body'],
    ['has answers that are a text', { ...johan, answers: canary }, 'invalid-body'],
    ['has answers that are a list', { ...johan, answers: [canary] }, 'invalid-body'],
    ['has a version that is a text', { ...johan, form: { id: 'referral', version: canary } }, 'invalid-body'],
    ['has a version that is none', { ...johan, form: { id: 'referral', version: 0 } }, 'invalid-body'],
    ['has a version with a fraction', { ...johan, form: { id: 'referral', version: 1.5 } }, 'invalid-body'],
    ['has an unknown language', { ...johan, locale: canary }, 'invalid-body'],
    ['has a key that is a whole sentence', withAnswers({ [`${canary} `.repeat(5)]: 1 }), 'invalid-body'],
    ['names a draft that is a story', { ...johan, draft: canary.repeat(9) }, 'invalid-body'],
    ['names a draft with half a character', { ...johan, draft: '\ud800' }, 'invalid-body'],
  ] as const)('is refused when it %s', async (_, body, code) => {
    await expectRefusal(world, send, submit(body), { status: 400, code })
  })

  it('is refused when it is nested a hundred thousand deep', async () => {
    const deep = `{"form":{"id":"referral","version":1},"answers":{"story":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
    await expectRefusal(world, send, submit(deep), { status: 400, code: 'invalid-body' })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is refused as %j, wherever it is sent',
    async type => {
      const headers = { ...at(1), ...once(), 'Content-Type': type }
      const sent = { as: 'sara', headers } as const
      await expectRefusal(world, send, { ...sent, body: johan }, { status: 400, code: 'invalid-body' })
      await expectRefusal(world, `${send}/${id}/withdraw`, { ...sent, body: {} }, { status: 400, code: 'invalid-body' })
      await expectRefusal(world, '/t/linde/drafts', { ...sent, body: johan }, { status: 400, code: 'invalid-body' })
    },
  )

  it('is taken with a charset and as any kind of JSON', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/merge-patch+json']) {
      const { status } = await world.ask(send, submit(johan, { headers: { 'Content-Type': type } }))
      expect(status).toBe(201)
    }
  })

  it.each(['state', 'tenant', 'region', 'source', 'referrer', 'id', 'version', 'title', 'submittedAt', '__proto__'])(
    'can not set %s by putting it beside the answers',
    async name => {
      const text = JSON.stringify(johan).replace('{', `{${JSON.stringify(name)}:${JSON.stringify(canary)},`)
      await expectRefusal(world, send, submit(text), { status: 400, code: 'invalid-body' })
    },
  )

  it('can not set any of these among the answers either: they are no questions, so they are dropped', async () => {
    const forged = { state: 'accepted', tenant: 'kompas', region: 'west', source: 'citizen', version: 7, id: 'LIN' }
    const { body } = await world.ask(send, submit(withAnswers({ ...forged, referrer: 'bart', title: canary })))
    expect(body).toMatchObject({ state: 'submitted', version: 1 })
    const dossier = await world.ask(`${send}/${body.id}`, { as: 'leen' })
    expect(dossier.body).toMatchObject({
      state: 'submitted',
      source: 'professional',
      version: 1,
      title: 'Johan Vermeulen',
      tenant: { id: 'linde' },
      referrer: { name: 'Sara Test' },
    })
    expect(Object.keys(dossier.body.answers)).not.toEqual(expect.arrayContaining(['state']))
    expect(dossier.text).not.toContain(canary)
  })

  it.each([
    ['start-intake', 'with a state of its own', { state: 'accepted' }],
    ['withdraw', 'in someone’s name', { by: canary }],
    ['decline', 'with a version of its own', { reason: 'other', explanation: 'x', version: 9 }],
    ['decline', 'for an unknown reason', { reason: canary, explanation: 'x' }],
    ['decline', 'without a word', { reason: 'other' }],
    ['redirect', 'to nowhere', { to: '' }],
    ['record-intake', 'on no day', { heldOn: '2026-02-30', spokenWith: canary, summary: canary }],
    ['record-intake', 'too long', { heldOn: '2020-01-02', spokenWith: canary, summary: canary.repeat(1000) }],
    ['set-question', 'half confirmed', { text: canary, confirmed: 'yes' }],
    ['set-minimum-requirement', 'without a reason', { text: canary }],
    ['start-intake', 'as null', null],
    ['start-intake', 'as a list', [canary]],
    ['start-intake', 'as half JSON', '{"half'],
  ] as const)('of the command %s is refused %s', async (command, _, body) => {
    const as = command === 'withdraw' ? 'sara' : 'leen'
    const code = body === '{"half' ? 'malformed-json' : 'invalid-body'
    const ask = { as, body, headers: at(1) } as const
    await expectRefusal(world, `${send}/${id}/${command}`, ask, { status: 400, code })
  })
})

describe('more than fits', () => {
  const tooMuch = JSON.stringify({ ...johan, answers: { ...johanCase, story: canary.repeat(24_000) } })

  it('is refused with its length announced and without', async () => {
    expect(tooMuch.length).toBeGreaterThan(256 * 1024)
    await expectRefusal(world, send, submit(tooMuch), { status: 413, code: 'too-large' })
    const announced = submit(tooMuch, { headers: { 'Content-Length': String(tooMuch.length) } })
    await expectRefusal(world, send, announced, { status: 413, code: 'too-large' })
  })

  it('is refused from the first byte over 256 KB, and not before', async () => {
    const empty = JSON.stringify({ ...johan, answers: { story: '' } }).length
    const bytes = (many: number) => JSON.stringify({ ...johan, answers: { story: 'a'.repeat(many - empty) } })
    const last = submit(bytes(256 * 1024))
    const refused = await expectRefusal(world, send, last, { status: 422, code: 'answers-invalid' })
    expect(refused.body.faults).toContainEqual(expect.objectContaining({ code: 'too-long', path: 'story' }))
    await expectRefusal(world, send, submit(bytes(256 * 1024 + 1)), { status: 413, code: 'too-large' })
  })

  it('is refused before anyone is asked who they are', async () => {
    await expectRefusal(world, '/p/linde/withdraw', { body: tooMuch }, { status: 413, code: 'too-large' })
  })
})

describe('answers that do not fit the form', () => {
  const faultOf = async (answers: object) => {
    const refused = await expectRefusal(world, send, submit(withAnswers(answers)), {
      status: 422,
      code: 'answers-invalid',
    })
    return refused.body.faults.map(({ code, path }: Record<string, string>) => `${path}: ${code}`)
  }

  it.each([
    ['a list where a text is asked', { story: [canary] }, 'story: wrong-type'],
    ['a number where several are chosen', { themes: 7 }, 'themes: wrong-type'],
    ['an option that the form does not have', { urgency: canary }, 'urgency: not-a-choice'],
    ['nothing where something is required', { story: ' ' }, 'story: required'],
    ['a story longer than allowed', { story: canary.repeat(3000) }, 'story: too-long'],
    ['a date that does not exist', { discussedOn: { day: '31', month: '2', year: '2026' } }, 'discussedOn: not-a-date'],
    ['a person without a name', { people: [{ relation: canary }] }, 'people.0.name: person-name-missing'],
    ['a consent that was not given', { declareTrue: false }, 'declareTrue: consent-missing'],
    ['a Dutch national number', { story: `${canary} heeft BSN 111222333.` }, 'story: looks-like-national-number'],
    ['a Belgian one', { livesWith: `${canary}, 85.07.30-033 28` }, 'livesWith: looks-like-national-number'],
    [
      'one in a note on a person',
      { people: [{ name: 'Wim', note: '111222333' }] },
      'people.0.note: looks-like-national-number',
    ],
  ])('%s', async (_, answers, fault) => {
    expect(await faultOf(answers)).toContain(fault)
  })

  it('say in the language of the reader what to do', async () => {
    const told = async (language: string) => {
      const ask = submit(
        { ...withAnswers({ story: '' }), locale: undefined },
        { headers: { 'Accept-Language': language } },
      )
      return (await world.ask(send, ask)).body.faults[0].sentence
    }
    expect(new Set([await told('nl'), await told('fr'), await told('en')]).size).toBe(3)
  })

  it('answers to questions that were not asked are dropped, not stored', async () => {
    // Nobody is afraid, so what they are afraid of was not asked.
    const answers = { afraid: 'no', afraidDetails: canary, favouriteColour: canary, constructor: canary }
    const { status, body } = await world.ask(send, submit(withAnswers(answers)))
    expect(status).toBe(201)
    const dossier = await world.ask(`${send}/${body.id}`, { as: 'leen' })
    expect(dossier.body.answers).toMatchObject({ afraid: 'no' })
    expect(dossier.text).not.toContain(canary)
    expect(await snapshot(world)).not.toContain(canary)
  })

  it('text with half a character in it is stored whole, and the history still adds up', async () => {
    const { body } = await world.ask(send, submit(withAnswers({ story: 'half \ud83d.' })))
    await give(world, body.id, 'start-intake', {}, 1)
    const note = { heldOn: '2020-01-02', spokenWith: 'half \ud83d', summary: 'half \udc00.' }
    expect((await give(world, body.id, 'record-intake', note, 2)).status).toBe(200)
    const dossier = await world.ask(`${send}/${body.id}`, { as: 'leen' })
    expect(dossier.body.intake.summary).toBe('half \ufffd.')
  })
})

describe('a form that is not there', () => {
  it.each([
    ['another version', { id: 'referral', version: 2 }],
    ['an unknown form', { id: 'onbekend', version: 1 }],
    ['the citizen form, for a professional', grandchild.form],
  ])('%s', async (_, form) => {
    await expectRefusal(world, send, submit({ ...johan, form }), { status: 422, code: 'form-unknown' })
  })

  it('a citizen does not send, and does not read, what professionals are asked', async () => {
    await expectRefusal(world, send, { body: johan, headers: once() }, { status: 422, code: 'form-unknown' })
    await expectRefusal(world, '/t/linde/forms/referral', {}, { status: 401, code: 'not-signed-in' })
  })

  it('a form with a name longer than a key is not found', async () => {
    const long = `/t/linde/forms/${canary.repeat(300)}`
    await expectRefusal(world, long, { as: 'sara' }, { status: 404, code: 'not-found' })
    await expectRefusal(world, `${long}?version=1`, { as: 'sara' }, { status: 404, code: 'not-found' })
  })

  it.each(['0', '-1', '1.5', 'een', '', '1&version=2', '99999999999999999999'])(
    'version=%s is no version',
    async version => {
      const path = `/t/linde/forms/referral?version=${version}`
      await expectRefusal(world, path, { as: 'sara' }, { status: 400, code: 'invalid-query' })
    },
  )
})

describe('a tenant that is none', () => {
  it.each([
    'onbekend',
    'LINDE',
    'Linde',
    'lind',
    'linde-',
    'linde%23',
    'linde%23R',
    '..%2Fkompas',
    'li',
    '%00linde',
    'linde%20',
    'l%C3%ADnde',
    'x'.repeat(41),
    '%ED%A0%80',
  ])('%s is not found, for a reader and for a sender', async tenant => {
    const missing = { status: 404, code: 'not-found' } as const
    await expectRefusal(world, `/t/${tenant}`, {}, missing)
    await expectRefusal(world, `/t/${tenant}/referrals`, submit(johan), missing)
    await expectRefusal(world, `/p/${tenant}/status`, { headers: { 'Personal-Link': 'a'.repeat(43) } }, missing)
  })

  it('a path that climbs out of a tenant ends nowhere else', async () => {
    const { status, body } = await world.ask('/t/kompas/../linde/referrals', { as: 'nadia' })
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'not-allowed' })
    await expectRefusal(world, '/t/kompas%2f..%2flinde/referrals', { as: 'nadia' }, { status: 404, code: 'not-found' })
  })
})

describe('a token that does not hold', () => {
  const own = `/t/linde/referrals`
  const publicPage = '/t/linde'
  const invalid = { status: 401, code: 'token-invalid' } as const

  it.each([
    ['of another issuer', { issuer: 'https://elders.example' }],
    ['for another audience', { audience: 'iets-anders' }],
    ['signed with a foreign key', { foreignKey: true }],
    ['that is not signed', { algorithm: 'none' }],
    ['signed with our public key as a shared secret', { algorithm: 'HS256' }],
  ] as const)('%s opens nothing, not even what is public', async (_, token) => {
    for (const path of [own, publicPage, '/health']) {
      const { headers } = await expectRefusal(world, path, { as: 'sara', token }, invalid)
      expect(headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('that is over says so', async () => {
    const token = { expiresAt: Math.floor(Date.now() / 1000) - 60 }
    await expectRefusal(world, own, { as: 'sara', token }, { status: 401, code: 'token-expired' })
    await expectRefusal(world, send, submit(johan, { token }), { status: 401, code: 'token-expired' })
  })

  it.each([
    `Bearer ${canary}`,
    'Bearer',
    'Bearer ',
    `Basic ${canary}`,
    canary,
    `Bearer ${canary}.${canary}.${canary}`,
    'Bearer a.b.c.d.e',
  ])('%s is refused', async Authorization => {
    await expectRefusal(world, own, { headers: { Authorization } }, invalid)
  })

  it('a role that does not exist opens nothing', async () => {
    const claims = { kring: [{ role: 'god', tenant: 'linde' }] }
    const token = await world.issuer.token({ subject: 'x', memberships: [] }, { claims })
    const headers = { Authorization: `Bearer ${token}` }
    await expectRefusal(world, own, { headers }, { status: 403, code: 'not-allowed' })
  })
})

describe('someone else’s referral', () => {
  const missing = { status: 404, code: 'not-found' } as const

  it.each([
    ['a colleague of the same tenant', 'sofie'],
    ['a referrer of another tenant', 'nadia'],
    ['an admin of another tenant', 'koen'],
    ['a manager of another region', 'ruben'],
    ['a funder', 'els'],
    ['a coordinator', 'ann'],
    ['a platform admin', 'paula'],
    ['someone without any role', 'nobody'],
  ] as const satisfies readonly (readonly [string, PersonName])[])('does not exist for %s', async (_, as) => {
    const there = await expectRefusal(world, `${send}/${id}`, { as }, missing)
    const notThere = await expectRefusal(world, `${send}/LIN-2026-000000`, { as }, missing)
    expect({ ...there.body, instance: '' }).toEqual({ ...notThere.body, instance: '' })
    for (const [command, body] of [
      ['withdraw', {}],
      ['start-intake', {}],
    ] as const)
      await expectRefusal(world, `${send}/${id}/${command}`, { as, body, headers: at(1) }, missing)
  })

  it('is not reached through the door of another tenant', async () => {
    await expectRefusal(world, `/t/kompas/referrals/${id}`, { as: 'leen' }, missing)
    await expectRefusal(world, `/t/kompas/referrals/${id}`, { as: 'koen' }, missing)
    await expectRefusal(world, `/t/linde/referrals/${elsewhere}`, { as: 'leen' }, missing)
  })

  it.each(['lin-2026-000001', 'LIN-2026-1', '%2E%2E', 'E%23000001', 'LIN-2026-000001%0A', '%ED%A0%80'])(
    '%s is no number of a referral',
    async number => {
      await expectRefusal(world, `${send}/${number}`, { as: 'leen' }, missing)
    },
  )

  it('may be followed by some who may not change it: they are told so', async () => {
    const refused = { status: 403, code: 'not-allowed' } as const
    const ask = (as: PersonName): Ask => ({ as, body: {}, headers: at(1) })
    await expectRefusal(world, `${send}/${id}/withdraw`, ask('bart'), refused)
    await expectRefusal(world, `${send}/${id}/withdraw`, ask('leen'), refused)
    await expectRefusal(world, `${send}/${id}/start-intake`, ask('bart'), refused)
    await expectRefusal(world, `${send}/${id}/start-intake`, ask('sara'), refused)
  })

  it('without signing in nothing but the public parts is there', async () => {
    const refused = { status: 401, code: 'not-signed-in' } as const
    for (const path of [send, `${send}/${id}`, '/t/linde/drafts', '/ops/queue', '/me', '/f/dijleland/editions'])
      await expectRefusal(world, path, {}, refused)
    await expectRefusal(world, `${send}/${id}/withdraw`, { body: {}, headers: at(1) }, refused)
  })
})

describe('a command that can not be given now', () => {
  it.each(['record-intake', 'set-question', 'accept', 'remove-question', 'set-minimum-requirement'] as const)(
    '%s before the intake has begun',
    async command => {
      const bodies = {
        'record-intake': { heldOn: '2020-01-02', spokenWith: canary, summary: canary },
        'set-question': { text: canary, confirmed: false },
        'remove-question': { question: canary },
        'set-minimum-requirement': { text: canary, reason: canary },
        accept: {},
      }
      const ask = { as: 'leen', body: bodies[command], headers: at(1) } as const
      await expectRefusal(world, `${send}/${id}/${command}`, ask, { status: 409, code: 'command-not-allowed' })
    },
  )

  it.each(['submit', 'verwijder', 'Withdraw', '__proto__', 'constructor', 'toString', 'start-intake%20'])(
    '%s is not a command',
    async command => {
      const ask = { as: 'leen', body: {}, headers: at(1) } as const
      await expectRefusal(world, `${send}/${id}/${command}`, ask, { status: 404, code: 'not-found' })
    },
  )

  it.each(['PUT', 'PATCH', 'DELETE'])('%s on a referral is not there', async method => {
    await expectRefusal(world, `${send}/${id}`, { as: 'sara', method }, { status: 404, code: 'not-found' })
  })
})

describe('a change without its version', () => {
  const change = (value: string | undefined): Ask => ({
    as: 'leen',
    body: {},
    headers: value === undefined ? {} : { 'If-Match': value },
  })
  it.each([undefined, '', '*', 'een', '"1", "2"', '-1', '1.0', '"', '1e0', '9999999999', '"1'])(
    'If-Match: %s is refused',
    async value => {
      const path = `${send}/${id}/start-intake`
      await expectRefusal(world, path, change(value), { status: 400, code: 'if-match-missing' })
    },
  )
  it.each(['"2"', '"0"', 'W/"7"', '999999999'])('%s is not the version it is on', async value => {
    await expectRefusal(world, `${send}/${id}/start-intake`, change(value), { status: 412, code: 'changed-meanwhile' })
  })
})

describe('a key for not doing things twice', () => {
  it.each([
    ['is asked for', {}],
    ['is not empty', { 'Idempotency-Key': ' ' }],
    ['is not endless', { 'Idempotency-Key': 'k'.repeat(256) }],
  ] as const)('%s', async (_, headers) => {
    const refused = { status: 400, code: 'idempotency-key-missing' } as const
    await expectRefusal(world, send, { as: 'sara', body: johan, headers }, refused)
    await expectRefusal(world, '/t/linde/drafts', { as: 'sara', body: johan, headers }, refused)
  })

  it('gives the same answer to the same request and does nothing twice', async () => {
    const ask = submit(johan)
    const first = await world.ask(send, ask)
    const after = await snapshot(world)
    const again = await world.ask(send, ask)
    expect([again.status, again.body]).toEqual([first.status, first.body])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await snapshot(world)).toBe(after)
  })

  it('is not given away for another request', async () => {
    const ask = submit(johan)
    await world.ask(send, ask)
    const other = { ...ask, body: withAnswers({ story: `Iets anders, ${canary}.` }) }
    await expectRefusal(world, send, other, { status: 422, code: 'idempotency-key-reused' })
  })

  it('is each sender’s own: the same key of a colleague is another one', async () => {
    const key = { 'Idempotency-Key': randomUUID() }
    const [mine, hers] = await Promise.all(
      (['sara', 'sofie'] as const).map(as => world.ask(send, { as, body: johan, headers: key })),
    )
    expect([mine?.status, hers?.status]).toEqual([201, 201])
    expect(mine?.body.id).not.toBe(hers?.body.id)
  })

  it('holds for commands too, also when the version has moved on', async () => {
    const fresh = await submitJohan(world)
    const path = `${send}/${fresh}/start-intake`
    const ask = { as: 'leen', body: {}, headers: { ...at(1), ...once() } } as const
    const first = await world.ask(path, ask)
    const after = await snapshot(world)
    expect(await world.ask(path, ask)).toMatchObject({ status: 200, body: first.body })
    expect(await snapshot(world)).toBe(after)
    const other = { ...ask, body: { reason: 'other', explanation: canary } }
    await expectRefusal(world, `${send}/${fresh}/decline`, other, { status: 422, code: 'idempotency-key-reused' })
    const current = { ...other, headers: { ...other.headers, ...at(2) } }
    await expectRefusal(world, `${send}/${fresh}/decline`, current, { status: 422, code: 'idempotency-key-reused' })
  })
})

describe('a page of a list', () => {
  const bad = { status: 400, code: 'bad-cursor' } as const

  it('is opened by its own cursor only', async () => {
    const first = await world.ask(`${send}?limit=1`, { as: 'sara' })
    const { cursor } = first.body
    expect(cursor).toMatch(/^[\w-]+\.[\w-]+$/)
    const page = (value: string, as: PersonName = 'sara', list = send, state = '') =>
      expectRefusal(world, `${list}?limit=1&cursor=${encodeURIComponent(value)}${state}`, { as }, bad)
    const [body = '', signature = ''] = cursor.split('.')
    const forged = Buffer.from(body, 'base64url').toString().replace('sara', 'sofie')
    await page(`${Buffer.from(forged).toString('base64url')}.${signature}`)
    await page(`${body}.${signature.slice(0, -1)}`)
    await page(`${body}.`)
    await page(body)
    await page(`${cursor}.${canary}`)
    await page(canary)
    await page('.')
    await page(cursor, 'sofie')
    await page(cursor, 'bart')
    await page(cursor, 'nadia', '/t/kompas/referrals')
    await page(cursor, 'leen', '/ops/queue')
    await page(cursor, 'sara', send, '&state=submitted')
  })

  it.each([
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1.5',
    'limit=veel',
    'limit=',
    'limit=1&limit=2',
    'state=draft',
    'state=SUBMITTED',
    `state=${canary}`,
    `wie=${canary}`,
    `cursor=${'a'.repeat(2001)}`,
  ])('%s is no way to ask for one', async query => {
    await expectRefusal(world, `${send}?${query}`, { as: 'sara' }, { status: 400, code: 'invalid-query' })
  })

  it('of a queue is for the own region', async () => {
    await expectRefusal(world, '/ops/queue?region=west', { as: 'leen' }, { status: 403, code: 'not-allowed' })
    await expectRefusal(world, '/ops/queue?limit=0', { as: 'leen' }, { status: 400, code: 'invalid-query' })
  })
})

describe('a draft', () => {
  it.each([
    ['a number that no table can hold', { story: 1e300 }],
    ['a number beyond what is exact', { story: 2 ** 60 }],
    ['a list a hundred deep', { people: [JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`)] }],
    ['half a character', { story: `${canary} \ud800` }],
    ['a key of a prototype', JSON.parse('{"__proto__": {"story": 1}, "constructor": 1}')],
  ])('is kept, or refused, but never breaks on %s', async (_, answers) => {
    const { status } = await world.ask('/t/linde/drafts', submit({ ...johan, answers }))
    expect([201, 400, 422]).toContain(status)
  })

  it('with a name longer than a key is not found', async () => {
    const path = `/t/linde/drafts/${'x'.repeat(3000)}`
    await expectRefusal(world, path, { as: 'sara' }, { status: 404, code: 'not-found' })
    const put: Ask = { as: 'sara', method: 'PUT', body: johan, headers: at(1) }
    await expectRefusal(world, path, put, { status: 404, code: 'not-found' })
    expect((await world.ask(path, { as: 'sara', method: 'DELETE' })).status).toBeLessThan(500)
  })
})

describe('a citizen’s form', () => {
  it('refuses what is wrong in it as plainly', async () => {
    const body = { ...grandchild, answers: { ...grandchildCase, email: canary } }
    const refused = await expectRefusal(
      world,
      send,
      { body, headers: once() },
      { status: 422, code: 'answers-invalid' },
    )
    expect(refused.body.faults).toMatchObject([{ path: 'email', code: 'not-an-email' }])
  })
})

// The last two look at what everything above has left.
it('nothing was left half written', async () => {
  expect(await expectWhole(world)).toBeGreaterThan(5)
})

it('nothing that anyone typed stands in a line of the log', () => {
  expect(world.logged().length).toBeGreaterThan(200)
  expect(world.logged().join('\n')).not.toContain(canary)
  expect(world.logged().join('\n')).not.toMatch(/Johan|Vermeulen|LIN-\d/)
  expect(consoles.flatMap(spy => spy.mock.calls)).toEqual([])
})
