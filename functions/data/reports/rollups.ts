import { add, countersOf, type FunderId, type MonthOfTenant } from '@kring/domain'
import * as z from 'zod'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { funderKeys } from '../keys.ts'
import { parseFact } from './facts.ts'

const Counters = z.record(z.string(), z.number())

/** A grant's counts per month ('YYYY-MM', both included): one Query, whatever the number of referrals. */
export async function readRollups(
  table: Table,
  funder: FunderId,
  grant: string,
  period: { readonly from: string; readonly to: string },
): Promise<readonly MonthOfTenant[]> {
  const items = await queryAll(table, 'read-usage', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': funderKeys(funder).rollups(grant).pk,
      ':from': `${period.from}#`,
      ':to': `${period.to}#~`,
    },
  })
  return items.map(parseRollup)
}

/** Recalculates the counts from the facts; the rollups must equal them. */
export async function recountRollups(table: Table, funder: FunderId, grant: string): Promise<readonly MonthOfTenant[]> {
  const items = await queryAll(table, 'recount-usage', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).facts(grant).pk },
  })
  const months = new Map<string, MonthOfTenant>()
  for (const item of items) {
    if (item.gone === true) continue
    const { fact } = parseFact(item)
    const key = `${fact.month}#${fact.tenant}`
    const counters = add(months.get(key)?.counters ?? {}, countersOf(fact))
    months.set(key, { month: fact.month, tenant: fact.tenant, counters })
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month)
}

function parseRollup(item: Item): MonthOfTenant {
  const { pk, sk, ...rest } = item
  const counters = Counters.safeParse(rest)
  const [month, tenant] = String(sk).split('#')
  if (!counters.success || month === undefined || tenant === undefined)
    throw new CorruptItem(`unreadable rollup: ${String(pk)}`)
  return { month, tenant, counters: Object.fromEntries(Object.entries(counters.data).filter(([, n]) => n !== 0)) }
}
