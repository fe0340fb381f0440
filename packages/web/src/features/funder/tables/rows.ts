import { ageGroups } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { referralStates, sources } from '@kring/domain/referral'
import type { UsageRow } from '@kring/domain/reports'
import type { Translate } from '../../../i18n/index.ts'
import { municipalityName, themeName } from '../../../lists/listWords.ts'
import type { ReportBreakdown } from '../period/search.ts'

/** The label of a row's key. */
export function rowName(by: ReportBreakdown, key: string, t: Translate<'funder'>, locale: Locale): string {
  if (key === 'unknown') return t('by.unknown')
  switch (by) {
    case 'municipality':
      return municipalityName(key, locale)
    case 'theme':
      return themeName(key, locale)
    case 'source': {
      const source = sources.find(one => one === key)
      return source ? t(`source.${source}`) : key
    }
    case 'state': {
      const state = referralStates.find(one => one === key)
      return state && state !== 'draft' ? t(`state.${state}`) : key
    }
    case 'ageGroup': {
      const group = ageGroups.find(one => one === key)
      return group ? t(`age.${group}`) : key
    }
    default:
      return by satisfies never
  }
}

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
): readonly UsageRow[] {
  const order = orders[by]
  const place = (row: UsageRow): number => {
    if (row.key === 'unknown') return Number.MAX_SAFE_INTEGER
    if (order) return order.indexOf(row.key)
    return row.cell.kind === 'count' ? -row.cell.n : 1
  }
  return rows.toSorted((a, b) => place(a) - place(b) || nameOf(a.key).localeCompare(nameOf(b.key)))
}
