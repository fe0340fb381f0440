import type { Fact } from './fact.ts'

/**
 * Counts by name: 'total', 'variant:family', 'state:accepted', 'lead:12', … A commutative monoid under `add` with
 * `emptyCounters`; zero counts are omitted, so that equal counters have equal keys.
 */
export type Counters = Readonly<Record<string, number>>

export const emptyCounters: Counters = {}

/** The breakdowns that a rollup keeps within one tenant and month. */
export const counterNames = ['variant', 'state', 'municipality', 'theme', 'source', 'ageGroup', 'lead'] as const
export type CounterName = (typeof counterNames)[number]

/** The counters of one fact. A referral with two themes counts once under each. */
export function countersOf(fact: Fact): Counters {
  const names = ['total', `variant:${fact.variant}`, `state:${fact.state}`, `source:${fact.source}`]
  if (fact.municipality !== undefined) names.push(`municipality:${fact.municipality}`)
  for (const theme of new Set(fact.themes)) names.push(`theme:${theme}`)
  if (fact.ageGroup !== undefined) names.push(`ageGroup:${fact.ageGroup}`)
  if (fact.leadDays !== undefined) names.push(`lead:${fact.leadDays}`)
  return Object.fromEntries(names.map(name => [name, 1]))
}

export function add(left: Counters, right: Counters): Counters {
  const sum = new Map(Object.entries(left))
  for (const [name, count] of Object.entries(right)) sum.set(name, (sum.get(name) ?? 0) + count)
  return Object.fromEntries([...sum].filter(([, count]) => count !== 0))
}

export function subtract(left: Counters, right: Counters): Counters {
  return add(left, Object.fromEntries(Object.entries(right).map(([name, count]) => [name, -count])))
}

export const merge = (all: readonly Counters[]): Counters => all.reduce(add, emptyCounters)

/** The change of the counters when a fact replaces an older one. */
export function delta(before: Fact | undefined, after: Fact): Counters {
  return subtract(countersOf(after), before === undefined ? emptyCounters : countersOf(before))
}

/** The counts of one breakdown: `{family: 3, restorative: 1}`. */
export function countsOf(counters: Counters, name: CounterName): ReadonlyMap<string, number> {
  const prefix = `${name}:`
  const own = Object.entries(counters).filter(([key]) => key.startsWith(prefix))
  return new Map(own.map(([key, count]) => [key.slice(prefix.length), count]))
}
