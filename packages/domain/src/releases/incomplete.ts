import * as z from 'zod'
import type { Counters } from '../reports/rollup.ts'
import type { MonthOfTenant } from '../reports/tally.ts'

/**
 * What is not written down yet, so that a figure is over fewer than it could be: evaluations that fell due and were not done,
 * conferences of which nobody noted who was there or how long private time lasted, and plans or running trajectories without
 * a price. `most`: the partner with the most of them.
 */
export const Incomplete = z.strictObject({
  what: z.enum(['evaluations', 'participants', 'private-time', 'unpriced']),
  missing: z.int().min(1),
  /** Of how many; absent where that says nothing. */
  of: z.int().min(1).optional(),
  most: z.strictObject({ tenant: z.string(), missing: z.int().min(1) }).optional(),
})
export type Incomplete = z.infer<typeof Incomplete>

/** From the exact counters of a grant; `unpriced`: from its money. It holds no release up. */
export function incompleteIn(months: readonly MonthOfTenant[], unpriced: number): readonly Incomplete[] {
  return [
    ...lacking('evaluations', months, counters => ({
      of: counters['evaluation:due'] ?? 0,
      known: counters['evaluation:done'] ?? 0,
    })),
    ...lacking('participants', months, counters => {
      const of = counters['held:conferences'] ?? 0
      return { of, known: of - (counters['held:noThere'] ?? 0) }
    }),
    ...lacking('private-time', months, counters => ({
      // Nobody can be asked about one of before.
      of: (counters['held:conferences'] ?? 0) - (counters['held:noPrivateMinutes'] ?? 0),
      known: timesKnown(counters),
    })),
    ...(unpriced > 0 ? [{ what: 'unpriced' as const, missing: unpriced }] : []),
  ]
}

function lacking(
  what: 'evaluations' | 'participants' | 'private-time',
  months: readonly MonthOfTenant[],
  countOf: (counters: Counters) => { readonly of: number; readonly known: number },
): readonly Incomplete[] {
  const counts = months.map(({ tenant, counters }) => ({ tenant, ...countOf(counters) }))
  const missingOf = (some: typeof counts) => Math.max(0, sum(some.map(({ of, known }) => of - known)))
  const missing = missingOf(counts)
  if (missing === 0) return []
  const byTenant = [...Map.groupBy(counts, ({ tenant }) => tenant)]
    .map(([tenant, own]) => ({ tenant, missing: missingOf(own) }))
    .toSorted((a, b) => b.missing - a.missing)
  const [most] = byTenant
  return [
    {
      what,
      missing,
      of: sum(counts.map(({ of }) => of)),
      ...(most === undefined || most.missing === 0 ? {} : { most }),
    },
  ]
}

/** The histogram of minutes counts each conference whose private time is known. */
const timesKnown = (counters: Counters): number =>
  sum(Object.entries(counters).flatMap(([name, n]) => (name.startsWith('privateMinutes:') ? [n] : [])))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
