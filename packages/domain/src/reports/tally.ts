import type { Counters } from './rollup.ts'

/**
 * Counters of one tenant and month, as updated by the stream: all of them, or those of one family. A list may hold
 * several of one tenant and month when they are of different families.
 */
export type MonthOfTenant = { readonly month: string; readonly tenant: string; readonly counters: Counters }

/** What a report needs to know of a period's counters. */
export type Tally = {
  /** The sum over all tenants and months. */
  readonly all: Counters
  readonly total: number
  /** Referrals by month; a month without any is absent. */
  readonly byMonth: ReadonlyMap<string, number>
  /** Referrals by kind of conference, of each tenant that has counters in the period. */
  readonly byTenant: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const variant = 'variant:'

/** Adds up the counters from month `from` to month `to`, both included, in one pass. */
export function tallyOf(months: Iterable<MonthOfTenant>, from: string, to: string): Tally {
  const all = new Map<string, number>()
  const byMonth = new Map<string, number>()
  const byTenant = new Map<string, Map<string, number>>()
  for (const { month, tenant, counters } of months) {
    if (month < from || month > to) continue
    const variants = byTenant.get(tenant) ?? new Map<string, number>()
    byTenant.set(tenant, variants)
    for (const name of Object.keys(counters)) {
      const count = counters[name] ?? 0
      increase(all, name, count)
      if (name === 'total') increase(byMonth, month, count)
      else if (name.startsWith(variant)) increase(variants, name.slice(variant.length), count)
    }
  }
  for (const [name, count] of all) if (count === 0) all.delete(name)
  return { all: Object.fromEntries(all), total: all.get('total') ?? 0, byMonth, byTenant }
}

const increase = (counts: Map<string, number>, name: string, by: number): void =>
  void counts.set(name, (counts.get(name) ?? 0) + by)
