import {
  byFamily,
  type Counters,
  type Family,
  families,
  familyNames,
  type MonthOfTenant,
  merge,
  subtract,
  TenantId,
} from '@kring/domain'
import { type Item, query, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { contributionsOf } from './contributions.ts'
import { type CountOwner, countKeys } from './countKeys.ts'
import { parseFacts } from './storedFacts.ts'

/** First and last month, 'YYYY-MM', both included. */
export type Months = { readonly from: string; readonly to: string }

/**
 * A grant's counters of one family: one Query over these months, whatever the number of referrals. `version`: of the family's
 * definitions, that of now unless it is not whole yet (`versionToRead`).
 */
export async function readFamily(
  table: Table,
  owner: CountOwner,
  grant: string,
  family: Family,
  { from, to }: Months,
  version: number = families[family].version,
  isConsistent = false,
): Promise<readonly MonthOfTenant[]> {
  const items = await queryAll(table, 'read-usage', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': countKeys(owner).rollupsOfVersion(grant, family, version).pk,
      ':from': `${from}#`,
      ':to': `${to}#~`,
    },
    ConsistentRead: isConsistent,
  })
  return items.map(parseRollup)
}

/**
 * A grant's counters of all families, one entry for each month and tenant, as they are now: for checks and releases, not for screens.
 * AWS: other reads may give some of what was written a second ago.
 */
export async function readRollups(
  table: Table,
  owner: CountOwner,
  grant: string,
  months: Months,
): Promise<readonly MonthOfTenant[]> {
  const parts = await Promise.all(
    familyNames.map(family => readFamily(table, owner, grant, family, months, families[family].version, true)),
  )
  return addUp(parts.flat())
}

/** Recalculates the counters from the facts, page by page; the rollups must equal them. */
export async function recountRollups(
  table: Table,
  owner: CountOwner,
  grant: string,
): Promise<readonly MonthOfTenant[]> {
  let counted: readonly MonthOfTenant[] = []
  let start: Item | undefined
  do {
    const page = await query(table, 'recount-usage', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': countKeys(owner).facts(grant).pk },
      ConsistentRead: true,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    const stored = page.items.filter(({ gone }) => gone !== true).map(parseFacts)
    const own = stored.flatMap(one =>
      [...contributionsOf(one)].map(([month, counters]) => ({ month, tenant: one.tenant, counters })),
    )
    counted = addUp([...counted, ...own])
    start = page.last
  } while (start !== undefined)
  return counted
}

/** The items of one month's counters, one for each family. */
export const rollupItems = (owner: CountOwner, grant: string, { month, tenant, counters }: MonthOfTenant): Item[] =>
  [...byFamily(counters)].map(([family, own]) => ({
    ...countKeys(owner).rollup(grant, family, month, TenantId.parse(tenant)),
    ...own,
  }))

/** One entry for each month and tenant, sorted. */
function addUp(months: readonly MonthOfTenant[]): readonly MonthOfTenant[] {
  return [...Map.groupBy(months, ({ month, tenant }) => `${month}#${tenant}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => {
      const [first] = alike
      if (first === undefined) return []
      return [{ month: first.month, tenant: first.tenant, counters: merge(alike.map(({ counters }) => counters)) }]
    })
}

/** The counters of a grant, month and tenant that are moved, by family: one write for each family that changes. */
export function rollupWrites(
  table: Table,
  owner: CountOwner,
  place: { readonly grant: string; readonly month: string; readonly tenant: TenantId },
  moved: Counters,
): readonly Write[] {
  const keys = countKeys(owner)
  return [...byFamily(moved)].map(([family, counters]) =>
    rollupWrite(table, keys.rollup(place.grant, family, place.month, place.tenant), counters),
  )
}

/** AWS: ADD on a top-level number needs no earlier value, and additions commute; so counters are flat attributes. */
function rollupWrite(table: Table, key: { readonly pk: string; readonly sk: string }, moved: Counters): Write {
  const names = Object.keys(moved)
  return {
    Update: {
      TableName: table.name,
      Key: { ...key },
      UpdateExpression: `ADD ${names.map((_, index) => `#n${index} :n${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, index) => [`:n${index}`, moved[name]])),
    },
  }
}

/**
 * Moves the counters of a month by what they are wrong, family by family, on condition that each that is wrong is still what it
 * was when it was read: a fact that was counted meanwhile leaves them as they are. False when some were not moved.
 */
export async function repairRollup(
  table: Table,
  owner: CountOwner,
  grant: string,
  { month, tenant, counters: kept }: MonthOfTenant,
  right: Counters,
): Promise<boolean> {
  let isWhole = true
  const place = { grant, month, tenant: TenantId.parse(tenant) }
  for (const { Update } of rollupWrites(table, owner, place, subtract(right, kept))) {
    if (Update === undefined) continue
    const names = Object.entries(Update.ExpressionAttributeNames ?? {})
    const conditions = names.map(([name, counter]) =>
      kept[counter] === undefined
        ? `(attribute_not_exists(${name}) OR ${name} = :zero)`
        : `${name} = :was${name.slice(1)}`,
    )
    const was = names.flatMap(([name, counter]) =>
      kept[counter] === undefined ? [] : [[`:was${name.slice(1)}`, kept[counter]] as const],
    )
    const zero = names.length > was.length ? { ':zero': 0 } : {}
    try {
      await transact(table, 'repair-rollup', [
        {
          Update: {
            ...Update,
            ConditionExpression: conditions.join(' AND '),
            ExpressionAttributeValues: { ...Update.ExpressionAttributeValues, ...Object.fromEntries(was), ...zero },
          },
        },
      ])
    } catch (error) {
      if (failedConditions(error) === undefined) throw error
      isWhole = false
    }
  }
  return isWhole
}

/** Every attribute besides the key is a counter; those that came down to zero are left out. */
export function parseRollup(item: Item): MonthOfTenant {
  const { pk, sk } = item
  const [month, tenant, ...rest] = String(sk).split('#')
  if (month === undefined || tenant === undefined || rest.length > 0) throw unreadable(pk)
  const counters: Record<string, number> = {}
  for (const name of Object.keys(item)) {
    if (name === 'pk' || name === 'sk') continue
    const count = item[name]
    if (typeof count !== 'number') throw unreadable(pk)
    if (count !== 0) counters[name] = count
  }
  return { month, tenant, counters }
}

const unreadable = (pk: unknown): CorruptItem => new CorruptItem(`unreadable rollup: ${String(pk)}`)
