import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { FunderId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { reconcile } from '@kring/functions/audit/reconcile'
import { cursorSigner, forCounting, forPlatform, forTenant } from '@kring/functions/data/index'
import { beginBackfill } from '@kring/functions/data/reports/backfills'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { injectFaults } from '../support/injectFaults.ts'
import { dijleland, kompas, linde } from '../support/people.ts'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const fonds = FunderId.parse('fonds')
const everything = { from: '2000-01', to: '2099-12' }
const cursors = cursorSigner('b')

let world: World
beforeAll(async () => {
  world = await openWorld()
  await forPlatform(world.store).putFunder(fonds, 'Het fonds')
  for (let n = 0; n < 4; n += 1) await submitJohan(world)
  await carryToAcceptance(world, await submitJohan(world))
  await world.drain()
})
afterAll(() => world.close())

const platform = () => forPlatform(world.store)
const secret = () => world.env.KRING_SECRET ?? ''
const backfill = (most?: number) => backfillGrants({ store: world.store, cursors, secret: secret() }, most)
const grantOf = (id: string, changes: object = {}) =>
  Grant.parse({ id, funder: fonds, name: id, from: '2020-01', to: '2039-12', budget: 1, tenants: [linde], ...changes })
const put = (id: string, changes: object = {}) =>
  platform().putGrant(grantOf(id, changes), [{ id: linde, name: 'De Linde' }])
/** No grant of this name pays for anything any more. */
const shorten = (id: string) => put(id, { from: '2020-01', to: '2020-01' })
const monthsOf = (id: string, funder = fonds) => forCounting(world.store, funder).rollups(id, everything)
const countedIn = async (id: string, funder = fonds) =>
  (await monthsOf(id, funder)).reduce((sum, { counters }) => sum + (counters.total ?? 0), 0)
/** Nothing is wrong in any fact or counter, of any grant. */
const expectRight = async () =>
  expect(await reconcile(world.store, cursors, secret())).toMatchObject({ wrongFacts: [], wrongMonths: [] })

describe('a grant that comes late', () => {
  it('takes the referrals of before from nobody: while two cover them and nobody chose, they count in neither', async () => {
    expect(await countedIn('samen-aan-zet', dijleland)).toBe(5)
    await put('late')
    expect(await countedIn('late')).toBe(0)
    expect(await backfill()).toEqual({ dossiers: 5, failed: [], left: 0 })
    expect([await countedIn('late'), await countedIn('samen-aan-zet', dijleland)]).toEqual([0, 0])
    await expectRight()
  })

  it('has them once it is the only one that covers them, each once, however often', async () => {
    const stays = { id: 'samen-aan-zet', funder: dijleland, name: 'Samen aan zet', from: '2020-01', to: '2039-12' }
    await platform().putGrant({ ...stays, budget: 1, tenants: [kompas] }, [{ id: kompas, name: 'Het Kompas' }])
    await backfill()
    expect([await countedIn('late'), await countedIn('samen-aan-zet', dijleland)]).toEqual([5, 0])
    await world.drain()
    await put('late')
    expect(await backfill()).toEqual({ dossiers: 0, failed: [], left: 0 })
    expect(await countedIn('late')).toBe(5)
    // The trajectory of the one that was accepted too: its price is kept free.
    const [month] = await monthsOf('late')
    expect(month?.counters).toMatchObject({ 'outcome:running': 1, 'committed:family': 1 })
    await expectRight()
  })

  it('gives them back when it is shortened, and has them again when it is extended', async () => {
    await shorten('late')
    await backfill()
    expect(await countedIn('late')).toBe(0)
    await put('late')
    await backfill()
    expect(await countedIn('late')).toBe(5)
    await expectRight()
  })

  it('goes on where it was cut off, and leaves nothing out', async () => {
    await shorten('late')
    await put('resumed')
    const page = await forTenant(world.store, linde).list(cursors, { limit: 100 })
    expect(page.items).toHaveLength(5)
    expect(await backfill(0)).toEqual({ dossiers: 0, failed: [], left: 2 })
    expect(await backfill(1)).toMatchObject({ dossiers: 5 })
    expect(await backfill()).toMatchObject({ left: 0 })
    expect(await countedIn('resumed')).toBe(5)
  })

  it('loses nothing to a backfill that looks while the grant is being written', async () => {
    await shorten('resumed')
    const noted = grantOf('racing')
    await beginBackfill(world.store.table({ role: 'own' }), noted)
    // The grant is not there yet: its note stays.
    expect(await backfill()).toMatchObject({ left: 1 })
    const [old] = await platform().backfills()
    await shorten('racing')
    await backfill()
    expect(await countedIn('racing')).toBe(0)
    // One that began with the grant of before keeps nothing of it.
    await beginBackfill(world.store.table({ role: 'own' }), noted)
    const [running] = await platform().backfills()
    await put('racing')
    for (const stale of [old, running])
      if (stale !== undefined) expect(await platform().saveBackfill({ ...stale, tenants: [] })).toBe(false)
    await backfill()
    expect(await countedIn('racing')).toBe(5)
  })

  it('counts once what the stream counts at the same time', async () => {
    await shorten('racing')
    await put('concurrent')
    const records = await world.records()
    const [, answer] = await Promise.all([backfill(), world.handler()({ Records: [...records] })])
    expect(answer.batchItemFailures).toEqual([])
    expect(await countedIn('concurrent')).toBe(5)
  })

  it('begins the page again when the table took no more calls, and counts nothing twice', async () => {
    await shorten('concurrent')
    await put('throttled')
    const cut = injectFaults([...Array.from({ length: 20 }, () => 'goes well' as const), { fails: new Error('cut') }])
    await expect(backfill()).rejects.toThrow('cut')
    cut.end()
    await backfill()
    expect(await countedIn('throttled')).toBe(5)
    await expectRight()
  })
})

describe('a family of counters that is added', () => {
  const counted = { pk: 'OPS#COUNTED', sk: 'fonds#throttled' }
  const rollup = (family: string) => ({ pk: `F#fonds#ROLLUP#throttled#${family}#1`, sk: '2026-06#linde' })
  const facts = async () =>
    (await world.items()).filter(({ pk, gone }) => pk === 'F#fonds#FACTS#throttled' && gone !== true)

  it('is counted from the dossiers, and not before: until then a later event adds nothing twice', async () => {
    const before = await monthsOf('throttled')
    expect(before[0]?.counters['sector:youth-care']).toBe(5)
    // As it was before the family was there.
    const { client, name: TableName } = world.table
    await client.send(new DeleteCommand({ TableName, Key: rollup('sector') }))
    await client.send(new DeleteCommand({ TableName, Key: counted }))
    for (const { pk, sk, counted: families } of await facts())
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { pk, sk },
          UpdateExpression: 'SET counted = :counted',
          ExpressionAttributeValues: {
            ':counted': Array.isArray(families) ? families.filter(family => family !== 'sector#1') : [],
          },
        }),
      )
    expect((await monthsOf('throttled'))[0]?.counters['sector:youth-care']).toBeUndefined()
    // The stream counts one of them in it, wholly.
    await world.handler()({ Records: [...(await world.records())].slice(0, 1) })
    const some = (await monthsOf('throttled'))[0]?.counters['sector:youth-care'] ?? 0
    expect(some).toBeLessThan(5)
    expect(await backfill()).toMatchObject({ dossiers: 5, left: 0 })
    expect(await monthsOf('throttled')).toEqual(before)
    expect(await backfill()).toMatchObject({ dossiers: 0, left: 0 })
    await expectRight()
  })
})

describe('what is wrong in the counts', () => {
  const { pk, sk } = { pk: 'F#fonds#ROLLUP#throttled#core#1', sk: '2026-06#linde' }
  const change = (key: { readonly pk: string; readonly sk: string }, expression: string, values: object) =>
    world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: key,
        UpdateExpression: expression,
        ExpressionAttributeNames: { '#total': 'total' },
        ExpressionAttributeValues: { ...values },
      }),
    )

  it('is named, and put right when that is asked; then nothing is wrong', async () => {
    const before = await monthsOf('throttled')
    await change({ pk, sk }, 'ADD #total :n', { ':n': 7 })
    const name = 'throttled 2026-06 linde'
    expect(await reconcile(world.store, cursors, secret())).toMatchObject({ wrongMonths: [name], repaired: [] })
    const repaired = await reconcile(world.store, cursors, secret(), { repair: true })
    expect(repaired).toMatchObject({ wrongMonths: [name], repaired: [name] })
    expect(await monthsOf('throttled')).toEqual(before)
    await expectRight()
  })

  it('may be a fact that is not what the events make of it, with or without the counters of it', async () => {
    const before = await monthsOf('throttled')
    const [fact] = (await world.items()).filter(
      item => item.pk === 'F#fonds#FACTS#throttled' && !String(item.sk).includes('#') && item.gone !== true,
    )
    if (fact === undefined) throw new Error('no fact')
    await world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: { pk: fact.pk, sk: fact.sk },
        UpdateExpression: 'SET facts[0].municipality = :other, seq = :later',
        ExpressionAttributeValues: { ':other': 'tienen', ':later': 99 },
      }),
    )
    const { wrongFacts, repaired } = await reconcile(world.store, cursors, secret(), { repair: true })
    expect(wrongFacts).toHaveLength(1)
    expect(repaired).toEqual(expect.arrayContaining([...wrongFacts]))
    expect(await monthsOf('throttled')).toEqual(before)
    expect(await forCounting(world.store, fonds).recount('throttled')).toEqual(before)
    await expectRight()
  })
})
