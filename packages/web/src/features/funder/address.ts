import type { ReportSearch } from './search.ts'

/** An address as the router writes it without quotes: what reads as a number ('2026', '2') is given as one. */
export const addressOf = (search: ReportSearch): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, /^\d+$/.test(String(value)) ? Number(value) : value]),
  )
