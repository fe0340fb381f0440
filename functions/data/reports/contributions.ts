import {
  byFamily,
  type Counters,
  countersOf,
  countersOfAnswer,
  countersOfImported,
  countersOfTrajectory,
  type Family,
  families,
  familyNames,
  merge,
  subtract,
} from '@kring/domain'
import type { DossierFact, StoredFacts } from './storedFacts.ts'

/** The name of a family with the version of its definitions, as facts keep in which they are counted. */
export const familyVersion = (family: Family): string => `${family}#${families[family].version}`

/** Every family of a grant's counts as it is counted now. */
export const countedNow: readonly string[] = familyNames.filter(family => family !== 'answer').map(familyVersion)

/** Counters by month. */
export type ByMonth = ReadonlyMap<string, Counters>

function countersOfFact(fact: DossierFact): Counters {
  if (fact.kind === 'referral') return countersOf(fact)
  return fact.kind === 'answer' ? countersOfAnswer(fact) : countersOfTrajectory(fact)
}

/** Those of a spreadsheet of before are figures only: in the family of money they are what is imported, and no amount. */
function countersOfImportedFact(fact: DossierFact): Counters {
  const figures = [...byFamily(countersOfFact(fact))].flatMap(([family, own]) => (family === 'money' ? [] : [own]))
  return merge([...figures, ...(fact.kind === 'answer' ? [] : [countersOfImported(fact)])])
}

/**
 * What facts add to the counters as they are kept now: of the families in which they are counted. A family that was added, or
 * whose definitions changed, has nothing of them until they are counted again.
 */
export function contributionsOf({
  facts,
  counted,
  isLegacy,
}: Pick<StoredFacts, 'facts' | 'counted' | 'isLegacy'>): ByMonth {
  const isCounted = (family: Family): boolean => counted.includes(familyVersion(family))
  const months = Map.groupBy(facts, ({ month }) => month)
  return new Map(
    [...months].map(([month, own]) => {
      const all = byFamily(merge(own.map(isLegacy === true ? countersOfImportedFact : countersOfFact)))
      return [month, merge([...all].flatMap(([family, counters]) => (isCounted(family) ? [counters] : [])))]
    }),
  )
}

/** The change of each month's counters when facts replace others; months that stay as they are are left out. */
export function moved(before: ByMonth, after: ByMonth): ByMonth {
  const months = new Set([...before.keys(), ...after.keys()])
  const changes = [...months].map(month => [month, subtract(after.get(month) ?? {}, before.get(month) ?? {})] as const)
  return new Map(changes.filter(([, counters]) => Object.keys(counters).length > 0))
}
