import { ageGroups } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { referralStates, sources } from '@kring/domain/referral'
import type { UsageRow } from '@kring/domain/reports'
import type { ReportBreakdown } from '../period/search.ts'

const orders: Partial<Record<ReportBreakdown, readonly string[]>> = {
  source: sources,
  state: referralStates,
  ageGroup: ageGroups,
}

/**
 * Natural order for ages and states, else by count, largest first. Hidden rows follow in alphabetical order, so that
 * their position does not reveal their size. Unknown comes last.
 */
export function inOrder(
  by: ReportBreakdown,
  rows: readonly UsageRow[],
  nameOf: (key: string) => string,
  locale: Locale,
): readonly UsageRow[] {
  const order = orders[by]
  const place = (row: UsageRow): number => {
    if (row.key === 'unknown') return Number.MAX_SAFE_INTEGER
    if (order) return order.indexOf(row.key)
    return row.cell.kind === 'count' ? -row.cell.n : 1
  }
  return rows.toSorted((a, b) => place(a) - place(b) || nameOf(a.key).localeCompare(nameOf(b.key), locale))
}
