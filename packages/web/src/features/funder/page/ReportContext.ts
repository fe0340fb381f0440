import { createContext, use } from 'react'
import type { UsageReport } from '../../../api/index.ts'
import type { Period } from '../period/period.ts'
import type { ReportSearch } from '../period/search.ts'

/** The report on the page and its query. */
export type OpenReport = {
  readonly report: UsageReport
  /** The same period a year earlier, when it is a whole year. */
  readonly before: UsageReport['before']
  readonly period: Period
  /** The month in which the figures were computed, 'YYYY-MM'. */
  readonly now: string
  readonly search: ReportSearch
}

const Context = createContext<OpenReport | undefined>(undefined)
export const ReportProvider = Context.Provider

export function useReport(): OpenReport {
  const open = use(Context)
  if (!open) throw new Error('useReport needs a ReportProvider')
  return open
}
