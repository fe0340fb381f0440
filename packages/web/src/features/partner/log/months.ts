import type { Locale } from '@kring/domain/language'

/** NEN 7513: entries are kept for five years. */
const kept = 5 * 12 + 1

/** The months (YYYY-MM, UTC) of which there can be entries, the present one first. */
export function monthsBefore(now: string): readonly string[] {
  const [year = 0, month = 1] = now.split('-').map(Number)
  return Array.from({ length: kept }, (_, before) =>
    new Date(Date.UTC(year, month - 1 - before, 1)).toISOString().slice(0, 'YYYY-MM'.length),
  )
}

/** "april 2026" */
export const monthWords = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))
