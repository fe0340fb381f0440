import { monthsBetween } from '../calendar/months.ts'
import { quartersBetween } from '../calendar/quarters.ts'
import type { UsageRow } from './suppression/cell.ts'
import { suppressGroups, suppressParts } from './suppression/smallCells.ts'
import type { Tally } from './tally.ts'

/** Referrals over time. `quarters` is empty when the period does not consist of whole calendar quarters. */
export type Timeline = { readonly months: readonly UsageRow[]; readonly quarters: readonly UsageRow[] }

/**
 * The months and quarters of a period. They are protected together, because both are shown in one report, and the
 * quarter is the sum of its months: neither tells a hidden count of the other.
 */
export function timelineOf({ byMonth }: Tally, from: string, to: string, threshold: number): Timeline {
  const countOf = (month: string): number => byMonth.get(month) ?? 0
  const quarters = quartersBetween(from, to)
  if (quarters.length === 0) {
    const months = monthsBetween(from, to)
    return { months: rows(months, suppressParts(months.map(countOf), threshold)), quarters: [] }
  }
  const { cells, totals } = suppressGroups(
    quarters.map(({ months }) => months.map(countOf)),
    threshold,
  )
  return {
    months: quarters.flatMap(({ months }, index) => rows(months, cells[index] ?? [])),
    quarters: rows(
      quarters.map(({ key }) => key),
      totals,
    ),
  }
}

const rows = (keys: readonly string[], cells: readonly UsageRow['cell'][]): readonly UsageRow[] =>
  keys.map((key, index) => ({ key, cell: cells[index] ?? { kind: 'shielded' } }))
