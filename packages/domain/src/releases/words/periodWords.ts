import { dateFormat } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Period } from '../edition.ts'

const words = {
  year: { nl: 'Jaar {year}', fr: 'Année {year}', en: 'Year {year}' },
  'to-date': {
    nl: 'Jaar {year}, tot en met {last}',
    fr: 'Année {year}, jusqu’à {last} inclus',
    en: 'Year {year}, up to and including {last}',
  },
  half1: { nl: 'Eerste halfjaar {year}', fr: 'Premier semestre {year}', en: 'First half of {year}' },
  half2: { nl: 'Tweede halfjaar {year}', fr: 'Second semestre {year}', en: 'Second half of {year}' },
  quarter: { nl: 'Kwartaal {n} van {year}', fr: 'Trimestre {n} de {year}', en: 'Quarter {n} of {year}' },
  short: { nl: 'Kwartaal {n}', fr: 'Trimestre {n}', en: 'Quarter {n}' },
} as const satisfies Record<string, Localized>

/** 'Jaar 2026, tot en met oktober', 'Kwartaal 1 van 2026', 'oktober 2026'. */
export function periodWords({ kind, from, to }: Pick<Period, 'kind' | 'from' | 'to'>, locale: Locale): string {
  const year = from.slice(0, 4)
  const number = Number(from.slice(5))
  switch (kind) {
    case 'year':
      return filled(words.year, locale, { year })
    case 'to-date':
      return filled(words['to-date'], locale, { year, last: monthWord(to, locale) })
    case 'half':
      return filled(number <= 6 ? words.half1 : words.half2, locale, { year })
    case 'quarter':
      return filled(words.quarter, locale, { year, n: quarterOf(from) })
    case 'month':
      return monthOfYear(from, locale)
    default:
      return kind satisfies never
  }
}

/** Beside others of its year: 'Kwartaal 3'; a year as its number. */
export function shortPeriodWords(period: Pick<Period, 'kind' | 'from' | 'to'>, locale: Locale): string {
  const { kind, from, to } = period
  if (kind === 'year' || kind === 'to-date') return from.slice(0, 4)
  if (kind === 'quarter') return filled(words.short, locale, { n: quarterOf(from) })
  if (kind === 'month') return monthWord(from, locale)
  return `${shortMonth(from, locale)}–${shortMonth(to, locale)}`
}

/** The months of a period below a bar: 'jan–mrt'. */
export const monthsWords = ({ from, to }: Pick<Period, 'from' | 'to'>, locale: Locale): string =>
  from === to ? shortMonth(from, locale) : `${shortMonth(from, locale)}–${shortMonth(to, locale)}`

/** 'januari 2026' */
export const monthOfYear = (month: string, locale: Locale): string => `${monthWord(month, locale)} ${month.slice(0, 4)}`

/** '5 november 2026' of a calendar day. */
export function dayWords(day: string, locale: Locale): string {
  const written = dateFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
  return locale === 'fr' ? written.replace(/^1 /, '1er ') : written
}

const quarterOf = (month: string): string => String(Math.ceil(Number(month.slice(5)) / 3))

const monthWord = (month: string, locale: Locale): string =>
  dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))

const shortMonth = (month: string, locale: Locale): string =>
  dateFormat(locale, { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace('.', '')

/** A sentence with its `{names}` filled in. */
export function filled(text: Localized, locale: Locale, values: Readonly<Record<string, string>>): string {
  return localize(text, locale).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
