import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Fact, TenantId } from '@kring/domain'
import { type FactUpdate, forCounting } from '@kring/functions/data/index'
import { afterEach, describe, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { type Fault, injectFaults, sdkError } from '../support/injectFaults.ts'
import { dijleland } from '../support/people.ts'
import { submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const everything = { from: '2000-01', to: '2099-12' }
const grant = { id: 'samen-aan-zet' }
const linde = TenantId.parse('linde')
const fact: Fact = {
  tenant: linde,
  sector: 'youth-care',
  month: '2026-04',
  variant: 'family',
  state: 'submitted',
  source: 'professional',
  municipality: 'leuven',
  themes: ['money'],
  ageGroup: '0-11',
}
const update = (number: number, changes: Partial<Fact> = {}, seq = 1): FactUpdate => ({
  grant,
  id: `fact-${number}`,
  source: 'referral',
  tenant: changes.tenant ?? fact.tenant,
  seq,
  facts: [{ kind: 'referral', ...fact, ...changes }],
})
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => update(from + index))

const rollupsOf = (world: World) => forCounting(world.store, dijleland).rollups(grant.id, everything)
const recountOf = (world: World) => forCounting(world.store, dijleland).recount(grant.id)
const count = (world: World, updates: readonly FactUpdate[]) => forCounting(world.store, dijleland).updateAll(updates)
const totalOf = async (world: World) =>
  (await rollupsOf(world)).reduce((sum, one) => sum + (one.counters.total ?? 0), 0)
const outcomes = (results: readonly PromiseSettledResult<string>[]) =>
  results.map(result => (result.status === 'fulfilled' ? result.value : 'failed'))

const canceled = (Code: string) =>
  new TransactionCanceledException({ $metadata: {}, message: '', CancellationReasons: [{ Code }] })
const conflict: Fault = { fails: canceled('TransactionConflict') }
const throttled: Fault = { fails: canceled('ThrottlingError') }

let end = () => {}
afterEach(() => end())

describe('the facts of one batch', () => {
  it('move each counter once, in as few transactions as AWS allows', async () => {
    const world = await openWorld()
    world.consumed()
    expect(new Set(outcomes(await count(world, many(60))))).toEqual(new Set(['counted']))
    const written = world.consumed().filter(({ write }) => write > 0)
    expect(written.map(({ pattern }) => pattern)).toEqual(Array(3).fill('count-facts'))
    expect(await rollupsOf(world)).toEqual(await recountOf(world))
    expect(await totalOf(world)).toBe(60)
    expect(new Set(outcomes(await count(world, many(60))))).toEqual(new Set(['already-counted']))
    expect(await totalOf(world)).toBe(60)
    await world.close()
  })

  it('of many months and themes are divided, so that no transaction is too large', async () => {
    const world = await openWorld()
    const themes = Array.from({ length: 40 }, (_, index) => `theme-${index}`)
    const spread = Array.from({ length: 50 }, (_, index) =>
      update(index, {
        month: `20${String(10 + index).padStart(2, '0')}-01`,
        themes: index < 25 ? ['money'] : themes.map(theme => `${theme}-${index}`),
      }),
    )
    const inOneMonth = Array.from({ length: 20 }, (_, index) =>
      update(100 + index, { themes: themes.map(theme => `${theme}-${index}`) }),
    )
    expect(new Set(outcomes(await count(world, [...spread, ...inOneMonth])))).toEqual(new Set(['counted']))
    expect(await rollupsOf(world)).toEqual(await recountOf(world))
    expect(await totalOf(world)).toBe(70)
    await world.close()
  })

  it('of one dossier that comes twice are one: the later', async () => {
    const world = await openWorld()
    const accepted = update(1, { state: 'accepted', leadDays: 9 }, 5)
    expect(outcomes(await count(world, [update(1), accepted, update(1, {}, 2)]))).toContain('counted')
    expect((await rollupsOf(world))[0]?.counters).toMatchObject({ total: 1, 'state:accepted': 1, 'lead:9': 1 })
    expect(await rollupsOf(world)).toEqual(await recountOf(world))
    await world.close()
  })

  it('are counted but for the one that can not be read', async () => {
    const world = await openWorld()
    const pk = 'F#dijleland#FACTS#samen-aan-zet'
    await world.table.client.send(
      new PutCommand({ TableName: world.table.name, Item: { pk, sk: 'fact-3', seq: 1, fact: 'broken' } }),
    )
    const results = await count(world, many(30))
    expect(outcomes(results).filter(result => result !== 'counted')).toEqual(['failed'])
    expect(results[3]).toMatchObject({ status: 'rejected', reason: { name: 'CorruptItem' } })
    expect(await totalOf(world)).toBe(29)
    await world.close()
  })

  it.each([
    ['a condition is lost to another worker', [canceled('ConditionalCheckFailed')]],
    ['the whole is refused for a reason of its own', [sdkError('ValidationException')]],
  ] as const)('are counted one by one when %s', async (_, errors) => {
    const world = await openWorld()
    world.consumed()
    const reads = Array.from({ length: 20 }, (): Fault => 'goes well')
    end = injectFaults([...reads, ...errors.map((fails): Fault => ({ fails }))]).end
    expect(outcomes(await count(world, many(20)))).toEqual(Array(20).fill('counted'))
    end()
    expect(world.consumed().filter(({ pattern }) => pattern === 'count-fact')).toHaveLength(20)
    expect(await totalOf(world)).toBe(20)
    expect(await rollupsOf(world)).toEqual(await recountOf(world))
    await world.close()
  })

  it('count once when the transaction was done and only its answer was lost', async () => {
    const world = await openWorld()
    const reads = Array.from({ length: 20 }, (): Fault => 'goes well')
    end = injectFaults([...reads, { isDoneBut: canceled('TransactionConflict') }]).end
    expect(outcomes(await count(world, many(20)))).toEqual(Array(20).fill('already-counted'))
    end()
    expect(await totalOf(world)).toBe(20)
    await world.close()
  })
})

describe('a month’s counters that several workers move at once', () => {
  it('lose nothing and count nothing twice while calls collide and are throttled, and no record is tried again', async () => {
    const world = await openWorld()
    const ids: string[] = []
    for (let n = 0; n < 24; n += 1) ids.push(await submitJohan(world))
    const records = (await Promise.all(ids.map(id => world.eventsOf(id)))).flat()
    const shares = [records.filter((_, at) => at % 2 === 0), records.filter((_, at) => at % 2 === 1)]
    const faults = Array.from(
      { length: 400 },
      (_, at): Fault => (at % 5 === 1 ? conflict : at % 7 === 2 ? throttled : 'goes well'),
    )
    const injected = injectFaultsOnTransactions(faults)
    end = injected.end
    const handlers = shares.map(() => world.handler())
    const failures = await Promise.all(
      handlers.map(async (handler, at) => (await handler({ Records: shares[at] ?? [] })).batchItemFailures.length),
    )
    end()
    expect(injected.met()).toBeGreaterThan(0)
    expect(failures).toEqual([0, 0])
    const rollups = await rollupsOf(world)
    expect(rollups).toEqual(await recountOf(world))
    expect(await totalOf(world)).toBe(24)
    await deliverAll(world.handler(), records)
    expect(await rollupsOf(world)).toEqual(rollups)
    await world.close()
  })
})

/** Faults that meet only the transactions that count. */
function injectFaultsOnTransactions(faults: readonly Fault[]) {
  return injectFaults(faults, undefined, ({ TransactItems = [] }) =>
    TransactItems.some(({ Put }) => String(Put?.Item?.pk).includes('#FACTS#')),
  )
}
