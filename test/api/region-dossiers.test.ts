import { backToSchoolCase, johanCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonName } from '../support/people.ts'
import { carryToAcceptance, give, johan, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type Reply, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const search = (text: string, as: PersonName = 'leen', more: object = {}): Promise<Reply> =>
  world.ask('/ops/search', { as, body: { text, ...more } })
const found = async (text: string, as?: PersonName) =>
  (await search(text, as)).body.items.map(({ id, matched }: { id: string; matched: string }) => [id, matched])

/** Sends the Johan case about somebody else, and gives its number. */
async function refer(name: string, birthDate: string | undefined, more: object = {}): Promise<string> {
  const mainPerson = { name, ...(birthDate === undefined ? {} : { birthDate }), ...more }
  const answers = { ...johanCase, people: [], mainPerson }
  const reply = await world.ask('/t/linde/referrals', { as: 'sara', body: { ...johan, answers }, headers: once() })
  expect(reply.status).toBe(201)
  await world.drain()
  return reply.body.id
}

async function referAtSchool(name: string, birthDate: string): Promise<string> {
  const answers = { ...backToSchoolCase, mainPerson: { name, birthDate }, otherMainPersons: [] }
  const body = { ...johan, answers }
  const reply = await world.ask('/t/kompas/referrals', { as: 'nadia', body, headers: once() })
  expect(reply.status).toBe(201)
  await world.drain()
  return reply.body.id
}

const duplicates = (tenant: string, id: string, as: PersonName = 'leen') =>
  world.ask(`/t/${tenant}/referrals/${id}/duplicates`, { as })

describe('a dossier is found by the manager of its region', () => {
  let id: string
  beforeAll(async () => {
    id = await submitJohan(world)
    await world.drain()
  })

  it('by its number, and by the last six digits of it', async () => {
    for (const text of [id, id.toLowerCase().replaceAll('-', ' '), id.slice(-6)])
      expect(await found(text), text).toEqual([[id, 'number']])
  })

  it('by a name in it, as it is written and as it sounds', async () => {
    expect(await found('Tante Edith')).toEqual([[id, 'name']])
    expect(await found('vermeulen')).toEqual([[id, 'name']])
    expect(await found('Fermuelen Johan')).toEqual([[id, 'sound']])
  })

  it('not by the name of a professional or of who referred, nor by a part of a word', async () => {
    expect(await found('Sara Maes')).toEqual([])
    expect(await found('Verm')).toEqual([])
  })

  it('and the answer says number, partner, state and what matched, and no name', async () => {
    const { body, text } = await search('Johan Vermeulen')
    expect(body).toMatchObject({
      by: 'name',
      items: [{ id, tenant: 'linde', tenantName: 'Jeugdhulp De Linde', state: 'submitted', matched: 'name' }],
    })
    expect(text).not.toMatch(/Johan|Vermeulen/)
  })

  it('in the state in which it is now', async () => {
    await give(world, id, 'start-intake', {}, 1)
    await world.drain()
    expect((await search(id)).body.items).toMatchObject([{ state: 'intake' }])
  })

  it('and an empty question finds nothing', async () => {
    expect((await search(' - ')).body).toMatchObject({ by: 'nothing', items: [] })
  })

  it('and is on record as a search', async () => {
    const before = (await world.items()).filter(({ pk }) => pk === 'OPS#ACCESS#leen').length
    await search('Johan Vermeulen')
    const entries = (await world.items()).filter(({ pk }) => pk === 'OPS#ACCESS#leen')
    expect(entries.length).toBe(before + 1)
    expect(JSON.stringify(entries)).toContain(id)
  })

  it('by nobody else: not by a manager of another region, nor by who has another role', async () => {
    expect((await search('Johan Vermeulen', 'ruben')).body.items).toEqual([])
    expect((await search(id, 'ruben')).body.items).toEqual([])
    expect((await search('Johan Vermeulen', 'ruben', { region: 'oost' })).status).toBe(403)
    for (const as of ['sara', 'bart', 'koen', 'nadia', 'els', 'ann', 'paula', 'nobody'] as const)
      expect((await search('Johan Vermeulen', as)).status, as).toBe(403)
    expect((await world.ask('/ops/search', { body: { text: id } })).status).toBe(401)
  })

  it('by the name that was corrected, and no longer by the old one', async () => {
    const other = await refer('Ignace Wolvenberg', undefined)
    expect(await found('Ignace Wolvenberg')).toEqual([[other, 'name']])
    await give(world, other, 'start-intake', {}, 1)
    const persons = { answers: { persons: [{ name: 'Ignace Paardekoper' }] } }
    expect((await give(world, other, 'set-participants', persons, 2)).status).toBe(200)
    await world.drain()
    expect(await found('Ignace Paardekoper')).toEqual([[other, 'name']])
    expect(await found('Wolvenberg')).toEqual([])
  })

  it('page by page, and a page’s cursor is good for the same question and region only', async () => {
    await refer('Zeldzame Achternaam', undefined)
    await refer('Zeldzame Achternaam', undefined)
    const first = await search('Zeldzame Achternaam', 'leen', { limit: 1 })
    const { cursor } = first.body
    const second = await search('Zeldzame Achternaam', 'leen', { limit: 1, cursor })
    expect(second.body.items).toHaveLength(1)
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id)
    expect((await search('Vermeulen', 'leen', { cursor })).body.code).toBe('bad-cursor')
    expect((await search('Zeldzame Achternaam', 'ruben', { cursor })).body.code).toBe('bad-cursor')
  })
})

describe('a region’s decided dossiers', () => {
  const list = (name: string, as: PersonName = 'leen') => world.ask(`/ops/dossiers?list=${name}`, { as })
  const ids = async (name: string, as?: PersonName) =>
    (await list(name, as)).body.items.map((item: { id: string }) => item.id)

  it('are in the list of what was accepted, or of what is closed, the last decided first', async () => {
    const [accepted, declined, redirected] = [
      await submitJohan(world),
      await submitJohan(world),
      await submitJohan(world),
    ]
    await carryToAcceptance(world, accepted)
    await give(world, declined, 'decline', { reason: 'plan-exists', explanation: 'Er is al een plan.' }, 1)
    await give(world, redirected, 'redirect', { to: 'het CAW' }, 1)
    expect(await ids('accepted')).toEqual([accepted])
    expect(await ids('closed')).toEqual([redirected, declined])
    await world.ask(`/t/linde/referrals/${accepted}/withdraw`, {
      as: 'sara',
      body: {},
      headers: { ...at(5), ...once() },
    })
    expect(await ids('accepted')).toEqual([])
    expect(await ids('closed')).toEqual([accepted, redirected, declined])
  })

  it('are listed without a name, with the day of the decision', async () => {
    const { body, text } = await list('closed')
    expect(body.items[0]).toMatchObject({ state: 'withdrawn', tenantName: 'Jeugdhulp De Linde' })
    expect(body.items[0].decidedAt > body.items[0].submittedAt).toBe(true)
    expect(text).not.toMatch(/Johan|Vermeulen/)
  })

  it('are seen by the managers of the region only', async () => {
    expect(await ids('closed', 'ruben')).toEqual([])
    expect((await world.ask('/ops/dossiers?list=closed&region=oost', { as: 'ruben' })).status).toBe(403)
    for (const as of ['sara', 'bart', 'els', 'ann', 'paula'] as const)
      expect((await list('closed', as)).status).toBe(403)
    expect((await list('everything')).status).toBe(400)
  })

  it('with a page’s cursor good for its own list only', async () => {
    const { cursor } = (await world.ask('/ops/dossiers?list=closed&limit=1', { as: 'leen' })).body
    expect((await world.ask(`/ops/dossiers?list=closed&cursor=${cursor}`, { as: 'leen' })).body.items).toHaveLength(2)
    expect((await world.ask(`/ops/dossiers?list=accepted&cursor=${cursor}`, { as: 'leen' })).body.code).toBe(
      'bad-cursor',
    )
    expect((await world.ask(`/ops/queue?cursor=${cursor}`, { as: 'leen' })).body.code).toBe('bad-cursor')
  })
})

describe('a person who was referred twice, by two partners, with a slip in the name', () => {
  let [first, second] = ['', '']
  beforeAll(async () => {
    first = await referAtSchool('Quinten Zwaluwstaart', '2014-02-03')
    second = await refer('Zwaluwstaert Quinten', '2014-02-03')
  })

  it('is found as a possible duplicate by the manager of the region, from both sides, and nothing is merged', async () => {
    const { body, text } = await duplicates('linde', second)
    expect(body.items).toMatchObject([
      {
        id: first,
        tenant: 'kompas',
        tenantName: 'Scholengroep Kompas',
        state: 'submitted',
        persons: [{ person: 0, by: ['one-letter'] }],
      },
    ])
    expect(text).not.toMatch(/Zwaluw|Quinten|2014/)
    expect((await duplicates('kompas', first)).body.items).toMatchObject([{ id: second, tenant: 'linde' }])
  })

  it('by nobody else', async () => {
    expect((await duplicates('linde', second, 'ruben')).status).toBe(404)
    for (const as of ['sara', 'sofie', 'bart', 'koen', 'nadia', 'els', 'ann', 'paula'] as const) {
      expect([403, 404], as).toContain((await duplicates('linde', second, as)).status)
      expect([403, 404], as).toContain((await duplicates('kompas', first, as)).status)
    }
  })

  it('not by a manager of another region with emergency access to the dossier', async () => {
    const reason = { reason: 'Dit kan echt niet wachten.' }
    await world.ask(`/t/linde/referrals/${second}/emergency`, { as: 'ruben', body: reason })
    expect((await world.ask(`/t/linde/referrals/${second}`, { as: 'ruben' })).status).toBe(200)
    expect((await duplicates('linde', second, 'ruben')).status).toBe(403)
  })

  it('stands nowhere in the table in plain text', async () => {
    const all = JSON.stringify(await world.items(), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const told of ['Zwaluwsta', 'zwaluwsta', 'Quinten', 'quinten', '2014-02-03']) expect(all).not.toContain(told)
  })

  it('is judged by the manager, which both dossiers show', async () => {
    const judgement = { partner: 'kompas', dossier: first, same: true }
    const judged = await give(world, second, 'judge-duplicate', judgement, 1)
    expect(judged.status).toBe(200)
    await world.drain()
    expect((await duplicates('linde', second)).body.items[0].judged).toEqual({ same: true, here: true })
    expect((await duplicates('kompas', first)).body.items[0].judged).toEqual({ same: true, here: false })
    await give(world, second, 'judge-duplicate', { ...judgement, same: false }, 2)
    await world.drain()
    expect((await duplicates('kompas', first)).body.items[0].judged).toEqual({ same: false, here: false })
    expect((await world.ask(`/t/kompas/referrals/${first}`, { as: 'leen' })).body.version).toBe(1)
  })

  it('and no partner, no export and nobody with emergency access sees that it was judged', async () => {
    const log = (as: PersonName) => world.ask(`/t/linde/referrals/${second}/access-log`, { as })
    expect((await log('leen')).text).toContain('duplicate-judged')
    expect((await log('bart')).text).not.toContain('duplicate')
    expect((await world.ask(`/t/linde/referrals/${second}`, { as: 'leen' })).text).toContain('duplicate-judged')
    expect((await world.ask(`/t/linde/referrals/${second}`, { as: 'ruben' })).text).not.toContain('duplicate')
    for (const as of ['sara', 'bart'] as const)
      expect((await world.ask(`/t/linde/referrals/${second}`, { as })).text).not.toContain('duplicate')
    const { text } = await world.ask(`/t/linde/referrals/${second}/export`, { as: 'leen' })
    expect(text).not.toMatch(/duplicate-judged|KOM-/)
  })

  it('but no dossier is judged that is not alike', async () => {
    for (const dossier of ['KOM-2026-999999', second]) {
      const reply = await give(world, second, 'judge-duplicate', { partner: 'kompas', dossier, same: true }, 3)
      expect(reply.body.code).toBe('duplicate-unknown')
    }
  })

  it('nor by anybody but a manager of the region', async () => {
    const judgement = { partner: 'kompas', dossier: first, same: true }
    for (const as of ['sara', 'bart', 'ruben'] as const)
      expect([403, 404]).toContain((await give(world, second, 'judge-duplicate', judgement, 3, as)).status)
  })
})

describe('what else makes a possible duplicate', () => {
  const likeness = async (id: string) =>
    (await duplicates('linde', id)).body.items.map((item: { persons: { by: string[] }[] }) => item.persons[0]?.by)

  it('the same phone number', async () => {
    await refer('Odette Paardenbloem', '2012-01-01', { phone: '0470 55 66 77' })
    expect(await likeness(await refer('Iemand Anders', '2001-05-06', { phone: '+32 470 55 66 77' }))).toEqual([
      ['phone'],
    ])
  })

  it('a name that sounds the same, and the birth year', async () => {
    await refer('Joke Wijngaardens', '2010-03-09')
    expect(await likeness(await refer('Joke Wyngaarden', '2010-09-03'))).toEqual([['sound']])
  })

  it('the name alone, when a birth date is missing', async () => {
    await refer('Lieselot Kamerling', '2015-03-09')
    expect(await likeness(await refer('Kamerling Lieselot', undefined))).toEqual([['name-only']])
    expect(await likeness(await refer('Kamerling Lieselot', '2001-03-09'))).toEqual([['name-only']])
  })
})
