import { isMonth, lengthOf, type Month, type Period } from './period.ts'

/** What a report is broken down by on this screen; tenant, variant and month have their own place. */
export const breakdowns = ['source', 'state', 'municipality', 'theme', 'ageGroup'] as const
export type ReportBreakdown = (typeof breakdowns)[number]

export const bars = ['quarter', 'month'] as const
export type Bars = (typeof bars)[number]

/** The filters, as they stand in the address. */
export type ReportSearch = {
  readonly grant?: string
  readonly from?: Month
  readonly to?: Month
  readonly by?: ReportBreakdown
  readonly bars?: Bars
  /** The filters are open. */
  readonly change?: true
}

/** Five years: more does not fit a page, and no grant lasts longer. */
export const mostMonths = 60

/** Whatever stands in the address becomes filters; what is not one is dropped, a period the wrong way round is turned. */
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
