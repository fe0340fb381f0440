import { addDays, type Day } from '../../calendar/days.ts'
import { dateFormat, listFormat } from '../../language/formats.ts'
import type { Locale } from '../../language/locale.ts'
import { type Time, type Weekday, weekdays } from '../recurrence/recurrence.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { DateWords, PlanPhrases } from './planPhrases.ts'

export const planPhrases: Readonly<Record<Locale, PlanPhrases>> = { nl, fr, en }

/** English as in Europe: the day before the month, no comma before "and". */
const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

/** The pieces of a date, put together by our own phrases: the order and commas of Intl differ between engines. */
export function dateWords(day: Day, locale: Locale): DateWords {
  const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const found: Record<string, string> = {}
  for (const { type, value } of dateFormat(tags[locale], options).formatToParts(new Date(`${day}T00:00:00Z`)))
    found[type] = value
  const { weekday = '', day: number = '', month = '', year = '' } = found
  return { weekday, day: locale === 'fr' && number === '1' ? '1er' : number, month, year }
}

export const dateText = (day: Day, locale: Locale): string => planPhrases[locale].date(dateWords(day, locale))

/** 5 January 1970 was a Monday. */
export const weekdayWord = (weekday: Weekday, locale: Locale): string =>
  dateWords(addDays('1970-01-05', weekdays.indexOf(weekday)), locale).weekday

export const clockText = (time: Time, locale: Locale): string =>
  planPhrases[locale].clock(time.slice(0, 2), time.slice(3))

/** "a, b en c", in pieces, so that each can be marked. */
export const listPieces = (items: readonly string[], locale: Locale) =>
  listFormat(tags[locale], { type: 'conjunction' }).formatToParts(items)

export const listText = (items: readonly string[], locale: Locale): string =>
  listFormat(tags[locale], { type: 'conjunction' }).format(items)
