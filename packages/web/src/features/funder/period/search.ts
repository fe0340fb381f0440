import { isMonth, lengthOf, type Month, type Period } from './period.ts'

/** The breakdowns on this screen; tenant, variant and month are shown elsewhere. */
export const breakdowns = ['source', 'state', 'municipality', 'theme', 'ageGroup'] as const
export type ReportBreakdown = (typeof breakdowns)[number]

export const bars = ['quarter', 'month'] as const
export type Bars = (typeof bars)[number]

/** The filters in the URL. */
export type ReportSearch = {
  readonly grant?: string
  readonly from?: Month
  readonly to?: Month
  readonly by?: ReportBreakdown
  readonly bars?: Bars
  /** The filter form is open. */
  readonly change?: true
}

/** Five years: the page fits no more, and no grant lasts longer. */
export const mostMonths = 60

/** Parses the query string into filters; drops invalid values and swaps a reversed period. */
export function reportSearch(raw: Readonly<Record<string, unknown>>): ReportSearch {
  const grant = typeof raw.grant === 'string' && /^[a-z0-9-]{3,40}$/.test(raw.grant) ? raw.grant : undefined
  const by = breakdowns.find(one => one === raw.by)
  const drawn = bars.find(one => one === raw.bars)
  const change = raw.change === true || raw.change === 'true'
  return {
    ...(grant && { grant }),
    ...periodIn(raw),
    ...(by && { by }),
    ...(drawn && { bars: drawn }),
    ...(change && { change: true }),
  }
}

function periodIn({ from, to }: Readonly<Record<string, unknown>>): Partial<Period> {
  if (!isMonth(from) || !isMonth(to)) return {}
  const period = from <= to ? { from, to } : { from: to, to: from }
  return lengthOf(period) <= mostMonths ? period : {}
}
