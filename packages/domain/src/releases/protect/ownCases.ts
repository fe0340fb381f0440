import type { MonthOfTenant } from '../../reports/tally.ts'
import { type Attacked, attack, type Limits } from '../attack/attack.ts'
import { type KnownSum, problemOf, type Sought } from '../attack/problemOf.ts'
import { segmentsOf } from '../attack/segments.ts'
import type { Atoms } from '../ledger.ts'
import { type Cell, whole } from '../tables/cell.ts'
import { countsOfYear } from '../tables/counts.ts'
import { countOf, type Group } from '../tables/group.ts'

/** What each partner counted itself of a group in which no partner stands apart. */
export type OwnCounts = ReadonlyMap<string, Atoms>

/** A count of the others up to so many is as telling as a cell of so many. */
const largest = 9

/** The counts of each partner by the categories of a group. None where the partner is one of them: those are attacked otherwise. */
export function countsOfPartners(
  { indicator, dimensions, year, counts }: Group,
  months: readonly MonthOfTenant[],
  through: string,
): OwnCounts {
  if (dimensions.includes('tenant')) return new Map()
  const byTenant = Map.groupBy(months, ({ tenant }) => tenant)
  return new Map(
    [...byTenant].map(([tenant, own]) => {
      const all = countsOfYear(indicator, dimensions, own, year, through).counts
      return [tenant, asFarAsCounted(all, counts)]
    }),
  )
}

/** What stands may be of before: of cases that came since, a partner knows that they are in none of it. */
const asFarAsCounted = (own: Atoms, counts: Atoms): Atoms =>
  Object.fromEntries(
    Object.entries(own).map(([category, months]) => [
      category,
      Object.fromEntries(
        Object.entries(months).map(([month, n]) => [month, Math.min(n, counts[category]?.[month] ?? 0)]),
      ),
    ]),
  )

type Hits = { readonly hit: readonly (readonly Cell[])[]; readonly attacked: number; readonly finished: boolean }

/**
 * Each partner knows how many of its own are in a town, a theme or an age, and takes them off the cells that are shown: what is left of 1 to
 * 9 is of others. Of a cell below the threshold it knows as much whatever is done.
 */
export async function attackWithOwnCases(
  group: Group,
  {
    cells,
    known,
    own,
  }: { readonly cells: readonly Cell[]; readonly known: readonly KnownSum[]; readonly own: OwnCounts },
  limits: Limits,
): Promise<Hits> {
  const hit: (readonly Cell[])[] = []
  let attacked = 0
  const segments = segmentsOf(cells.map(({ period }) => period))
  for (const counts of own.values()) {
    const cellsOf = new Map<Sought, Cell>()
    for (const cell of cells) {
      const { categories, period, row, shown, isFresh, table } = cell
      const others = cell.value - countOf(counts, categories, period)
      // Not of a share of a part: what it says beside one's own is another question.
      if (group.shares.has(table)) continue
      if (!isFresh || row === whole || shown.kind === 'small' || others < 1 || others > largest) continue
      cellsOf.set({ from: period.from, to: period.to, categories, value: cell.value }, cell)
    }
    if (cellsOf.size === 0) continue
    const atLeast = Object.keys(counts).flatMap(category =>
      segments.map(segment => {
        const low = countOf(counts, [category], segment)
        return { ...segment, categories: [category], low, high: Number.POSITIVE_INFINITY }
      }),
    )
    const sought = [...cellsOf.keys()]
    const { problem, soughtOf } = problemOf(group, cells, [...known, ...atLeast], sought)
    const targets = problem.targets.filter(({ name }) => soughtOf.has(name))
    const { narrow, finished }: Attacked = await attack({ ...problem, targets }, limits)
    attacked += targets.length
    for (const { name } of narrow) {
      const one = soughtOf.get(name)
      const cell = one && cellsOf.get(one)
      if (cell !== undefined) hit.push([cell])
    }
    if (!finished) return { hit, attacked, finished }
  }
  return { hit, attacked, finished: true }
}
