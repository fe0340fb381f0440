import type { Dates, Translate } from '../../../i18n/index.ts'
import { calendarYear } from './months.ts'
import type { Period } from './period.ts'

type T = Translate<'funder'>

/** "jaar 2025", "december 2025 tot en met november 2026", "maart 2026". */
export function periodWords(period: Period, t: T, dates: Dates): string {
  const year = calendarYear(period)
  if (year) return t('period.year', { year })
  const from = dates.month(period.from)
  return period.from === period.to
    ? t('period.month', { from })
    : t('period.months', { from, to: dates.month(period.to) })
}

/** The same in short form: "2025", "april 2025 – maart 2026". */
export function periodName(period: Period, dates: Dates): string {
  const year = calendarYear(period)
  if (year) return year
  const [from, to] = [dates.month(period.from), dates.month(period.to)]
  return from === to ? from : `${from} – ${to}`
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
