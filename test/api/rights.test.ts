import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryToAcceptance, grandchild, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let id = ''
beforeAll(async () => {
  world = await openWorld()
  id = await submitJohan(world)
})
afterAll(() => world.close())

const path = (rest = '') => `/t/linde/referrals/${id}/rights${rest}`
const rights = async () => (await world.ask(path(), { as: 'leen' })).body
const command = async (name: string, body: object) => {
  const { version } = await rights()
  return world.ask(`/t/linde/referrals/${id}/${name}`, { as: 'leen', body, headers: { ...at(version), ...once() } })
}
const johan = { name: 'Johan Vermeulen' }
const byParent = {
  right: 'access',
  about: johan,
  askedBy: 'representative',
  who: 'Els Vermeulen',
  capacity: 'parent',
  identity: 'document-seen',
  receivedOn: '2020-01-31',
}

describe('the rights of the persons of a dossier', () => {
  it('are told to the managers of its region: who uses them, and from which day on that moves', async () => {
    const { persons } = await rights()
    const child = persons.find(({ name }: { name: string }) => name === 'Johan Vermeulen')
    expect(child).toMatchObject({ holder: expect.any(String) })
    expect(persons.length).toBeGreaterThan(1)
  })

  it('are asked for and answered within a month, once put off by two', async () => {
    expect((await command('receive-rights-request', { ...byParent, askedAge: 'under-12' })).status).toBe(200)
    const [request] = (await rights()).requests
    expect(request).toMatchObject({ answerBy: '2020-02-29', isOverdue: true })
    const extension = { request: request.id, reason: 'Er zijn veel stukken.', toldOn: '2020-02-01' }
    expect((await command('extend-rights-request', extension)).status).toBe(200)
    expect((await rights()).requests[0].answerBy).toBe('2020-04-30')
    const answer = { request: request.id, outcome: 'granted', way: 'in-person', on: '2020-03-01' }
    expect((await command('answer-rights-request', answer)).status).toBe(200)
    expect((await command('answer-rights-request', answer)).body.code).toBe('rights-request-answered')
    const { rights: told } = (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body
    expect(told.waiting).toEqual([])
  })

  it('a refusal names why, in the words of who reads it', async () => {
    const stranger = await command('receive-rights-request', { ...byParent, about: { name: 'Niemand' } })
    expect(stranger.body).toMatchObject({ code: 'rights-person-unknown', detail: expect.stringContaining('dossier') })
  })

  it('a correction is in the dossier at once, and own words stand beside the story', async () => {
    const corrected = await command('correct-person', { person: johan, becomes: { birthDate: '2016-01-02' } })
    expect(corrected.status).toBe(200)
    expect((await command('add-own-statement', { person: johan, text: 'Ik was niet boos.' })).status).toBe(200)
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(JSON.stringify(body.answers)).toContain('2016-01-02')
    const { persons } = await rights()
    expect(persons.filter(({ name }: { name: string }) => name === 'Johan Vermeulen')).toMatchObject([
      { birthDate: '2016-01-02', holder: 'representatives' },
    ])
    expect(body.ownStatements).toMatchObject([{ name: 'Johan Vermeulen', text: 'Ik was niet boos.' }])
  })
})

describe('the file of what is held about somebody', () => {
  const look = async (as: 'leen' | 'bart' | 'sara' | 'ruben') =>
    world.ask(path('/file'), { as, body: { about: johan, locale: 'nl' } })
  const made = async (what: 'json' | 'pdf', changes: object = {}) => {
    const { seen } = (await look('leen')).body
    const body = { about: johan, locale: 'nl', seen, leftOut: [], ...changes }
    return world.ask(path(`/file.${what}`), { as: 'leen', body })
  }

  it('is looked at first, then made without what is left out, which the log names as an export', async () => {
    const { body } = await look('leen')
    const referral = body.sections.find((one: { id: string }) => one.id === 'referral')
    const passage = referral.passages.find(({ text }: { text: string }) => text.length > 40)
    const { body: file, headers } = await made('json', {
      leftOut: [{ passage: passage.id, why: 'het gaat over een ander' }],
    })
    expect(headers.get('Content-Disposition')).toContain('gegevens.json')
    expect(JSON.stringify(file)).toContain('het gaat over een ander')
    expect(JSON.stringify(file)).not.toContain(passage.text)
    const log = (await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'leen' })).body.items
    expect(log.some(({ action }: { action?: string }) => action === 'export')).toBe(true)
  })

  it('is made of what was looked at, or not at all', async () => {
    expect((await made('json', { seen: '1.0' })).body.code).toBe('changed-meanwhile')
    expect((await made('json', { leftOut: [{ passage: 'why.0', why: 'nee' }] })).body.code).toBe('invalid-body')
  })

  it.each(['bart', 'sara', 'ruben'] as const)('is not made by %s', async as => {
    expect([403, 404]).toContain((await look(as)).status)
  })

  it('is not made with emergency access', async () => {
    await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason: 'Er is nu gevaar.' } })
    expect((await look('ruben')).status).toBe(403)
  })

  it('has the circle too once there is a trajectory', async () => {
    const accepted = await submitJohan(world)
    await carryToAcceptance(world, accepted)
    const { body } = await world.ask(`/t/linde/referrals/${accepted}/rights/file`, {
      as: 'leen',
      body: { about: johan, locale: 'fr' },
    })
    expect(body.sections.map(({ id: section }: { id: string }) => section)).toContain('plan')
    expect(body.title).toBe('Ce que nous conservons sur vous')
  })
})

describe('who asks by a personal link what is held', () => {
  it('waits as somebody nobody knows yet, and gets nothing until the manager does', async () => {
    const { body: sent } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    const link = { 'Personal-Link': sent.personalLink }
    const ask = () => world.ask('/p/linde/ask-own-data', { body: {}, headers: { ...link, ...once() } })
    expect((await ask()).status).toBe(200)
    expect((await ask()).body.code).toBe('rights-asked-before')
    expect((await world.ask('/p/linde/status', { headers: link })).body.askedOwnDataOn).toMatch(/^\d{4}-/)
    const { body } = await world.ask(`/t/linde/referrals/${sent.id}/rights`, { as: 'leen' })
    expect(body.requests).toMatchObject([{ right: 'access', identity: 'unverified', askedBy: { as: 'self' } }])
    const answer = { request: body.requests[0].id, outcome: 'granted', way: 'post', on: '2020-01-01' }
    const answered = await world.ask(`/t/linde/referrals/${sent.id}/answer-rights-request`, {
      as: 'leen',
      body: answer,
      headers: { ...at(body.version), ...once() },
    })
    expect(answered.body.code).toBe('rights-identity-unchecked')
  })
})

it('the other dossiers of a person in the region are found', async () => {
  const other = await submitJohan(world)
  await world.drain()
  const { body } = await world.ask(path('/also-in'), { as: 'leen', body: { about: johan, locale: 'nl' } })
  const found = body.items.map(({ id: one }: { id: string }) => one)
  expect(found).toContain(other)
  expect(found).not.toContain(id)
})
