/** A report that a funder made public, and the period of it that is shown: `/r/<funder>/<grant>/<day>[/<period>]`. */
export type ReportAddress = {
  readonly funder: string
  readonly grant: string
  readonly asOf: string
  readonly period?: string | undefined
}

/** Whether a path is one of a public report, whatever stands behind it: no other page answers it. */
export const isReportPath = (path: string): boolean => path === '/r' || path.startsWith('/r/')

/** Undefined for a path that names no report. */
export function readReportPath(path: string): ReportAddress | undefined {
  const named = /^\/r\/([a-z0-9-]{1,60})\/([a-z0-9-]{3,40})\/(\d{4}-\d{2}-\d{2})(?:\/([\w-]{1,40}))?\/?$/.exec(path)
  const [, funder, grant, asOf, period] = named ?? []
  if (funder === undefined || grant === undefined || asOf === undefined) return undefined
  return { funder, grant, asOf, ...(period === undefined ? {} : { period }) }
}

export const reportPath = ({ funder, grant, asOf, period }: ReportAddress): string =>
  `/r/${[funder, grant, asOf, ...(period === undefined ? [] : [period])].join('/')}`
