import type { CounterName, Counters } from './rollup.ts'

/**
 * The counters of a tenant and month are stored apart by family, so that a report reads only those it shows. `core` is in
 * every report. `version` is that of the family's definitions, a part of its key: raised when what it counts changes, so
 * that counts of two definitions are never added up.
 */
export const families = {
  core: { version: 1, counts: ['variant', 'state', 'source', 'lead'] },
  municipality: { version: 1, counts: ['municipality'] },
  theme: { version: 1, counts: ['theme'] },
  age: { version: 1, counts: ['ageGroup'] },
  sector: { version: 1, counts: ['sector'] },
  stages: {
    version: 1,
    counts: ['toIntake', 'toAcceptance', 'toCoordinator', 'toContact', 'toConference', 'toDay'],
  },
  outcome: { version: 1, counts: ['outcome', 'stopReason', 'planVariant'] },
  conference: { version: 2, counts: ['held', 'heldVariant', 'privateMinutes'] },
  plan: { version: 1, counts: ['plan'] },
  evaluation: { version: 1, counts: ['evaluation', 'checked'] },
  satisfaction: { version: 1, counts: ['answers', 'scores'] },
  followUp: { version: 2, counts: ['followUp6', 'followUp12'] },
  money: { version: 1, counts: ['spent', 'committed', 'imported', 'importedPlan'] },
  /** Of a partner's own counts only. */
  answer: { version: 1, counts: ['answer'] },
} as const satisfies Readonly<Record<string, { readonly version: number; readonly counts: readonly CounterName[] }>>

export type Family = keyof typeof families

const isFamily = (name: string): name is Family => name in families
export const familyNames: readonly Family[] = Object.keys(families).filter(isFamily)

const familyByCount: ReadonlyMap<string, Family> = new Map(
  familyNames.flatMap(family => families[family].counts.map(count => [count, family] as const)),
)

/** The family of a counter by its name; `total` is in `core`. Undefined for a name that no family has. */
export function familyOf(counter: string): Family | undefined {
  if (counter === 'total') return 'core'
  const end = counter.indexOf(':')
  return end < 0 ? undefined : familyByCount.get(counter.slice(0, end))
}

/** The counters by family; a family without counters is left out. Throws RangeError for a counter that no family has. */
export function byFamily(counters: Counters): ReadonlyMap<Family, Counters> {
  const named = Object.entries(counters).map(([name, count]) => {
    const family = familyOf(name)
    if (family === undefined) throw new RangeError(`no family counts ${name}`)
    return { family, name, count }
  })
  return new Map(
    [...Map.groupBy(named, ({ family }) => family)].map(([family, own]) => [
      family,
      Object.fromEntries(own.map(({ name, count }) => [name, count])),
    ]),
  )
}
