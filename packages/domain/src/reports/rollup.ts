import type { Fact } from './fact.ts'

/**
 * Counts by name: 'total', 'variant:family', 'state:accepted', 'lead:12', … A commutative monoid under `add` with
 * `emptyCounters`; zero counts are omitted, so that equal counters have equal keys.
 */
export type Counters = Readonly<Record<string, number>>

export const emptyCounters: Counters = {}

/** The breakdowns that a rollup keeps within one tenant and month. */
export const counterNames = [
  'variant',
  'state',
  'municipality',
  'theme',
  'source',
  'ageGroup',
  'sector',
  /** Days from the submission to the acceptance. */
  'lead',
  /** Days of each stage; `toDay` is all of them, from the submission to the conference. */
  'toIntake',
  'toAcceptance',
  'toCoordinator',
  'toContact',
  'toConference',
  'toDay',
  'outcome',
  'stopReason',
  /** Trajectories with a plan by variant, in the month of their submission. */
  'planVariant',
  /** Conferences, and sums of what they counted. */
  'held',
  'heldVariant',
  'privateMinutes',
  /** Plans, and sums of what they counted. */
  'plan',
  'evaluation',
  /** Agreements by what became of them. */
  'checked',
  /** Of a group about a subject (`main-person:plan`): how many said something, and the sum of it. */
  'answers',
  'scores',
  'followUp6',
  'followUp12',
  /** Plans, and trajectories without one yet, by variant: times its price they are money. */
  'spent',
  'committed',
  /** Of spreadsheets of before: referrals, and plans by variant in the month of their submission. They are in no amount. */
  'imported',
  'importedPlan',
  /** What was chosen at a question of a partner's form; in no funder's counts. */
  'answer',
] as const
export type CounterName = (typeof counterNames)[number]

/** The counters of one fact. A referral with two themes counts once under each. */
export function countersOf(fact: Fact): Counters {
  const names = ['total', `variant:${fact.variant}`]
  if (fact.state !== undefined) names.push(`state:${fact.state}`)
  names.push(`source:${fact.source}`)
  names.push(`sector:${fact.sector}`)
  if (fact.municipality !== undefined) names.push(`municipality:${fact.municipality}`)
  for (const theme of new Set(fact.themes)) names.push(`theme:${theme}`)
  if (fact.ageGroup !== undefined) names.push(`ageGroup:${fact.ageGroup}`)
  if (fact.leadDays !== undefined) names.push(`lead:${fact.leadDays}`)
  const counted = Object.fromEntries(names.map(name => [name, 1]))
  const { intakeDays, acceptanceDays } = fact
  return { ...counted, ...inHistogram('toIntake', intakeDays), ...inHistogram('toAcceptance', acceptanceDays) }
}

/** One case with this value; nothing while it is not known. */
export const inHistogram = (name: CounterName, value: number | undefined): Counters =>
  value === undefined ? {} : { [`${name}:${value}`]: 1 }

export const add = (left: Counters, right: Counters): Counters => merge([left, right])

export const subtract = (left: Counters, right: Counters): Counters => sumOf([left], [right])

/** The sum of all, in one pass over their counters. */
export const merge = (all: Iterable<Counters>): Counters => sumOf(all, [])

/** The change of the counters when a fact replaces an older one. */
export function delta(before: Fact | undefined, after: Fact): Counters {
  return subtract(countersOf(after), before === undefined ? emptyCounters : countersOf(before))
}

/** The counts of one breakdown: `{family: 3, restorative: 1}`. */
export function countsOf(counters: Counters, name: CounterName): ReadonlyMap<string, number> {
  const prefix = `${name}:`
  const counts = new Map<string, number>()
  for (const key of Object.keys(counters))
    if (key.startsWith(prefix)) counts.set(key.slice(prefix.length), counters[key] ?? 0)
  return counts
}

function sumOf(added: Iterable<Counters>, subtracted: Iterable<Counters>): Counters {
  const sum = new Map<string, number>()
  tally(sum, added, 1)
  tally(sum, subtracted, -1)
  for (const [name, count] of sum) if (count === 0) sum.delete(name)
  return Object.fromEntries(sum)
}

/** Adds `times` each of these counters to `sum`. */
function tally(sum: Map<string, number>, all: Iterable<Counters>, times: 1 | -1): void {
  for (const counters of all)
    for (const name of Object.keys(counters)) sum.set(name, (sum.get(name) ?? 0) + times * (counters[name] ?? 0))
}
