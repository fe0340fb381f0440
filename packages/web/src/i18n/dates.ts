import { dayIn } from '@kring/domain/calendar'
import type { Locale } from '@kring/domain/language'
import { useMemo } from 'react'
import { todayIn } from '../clock/today.ts'
import { useLocale } from './useTranslation.ts'

export type Dates = {
  /** dinsdag 14 april 2026 */
  readonly day: (moment: string) => string
  /** 14 april 2026 */
  readonly date: (moment: string) => string
  /** di 14 apr */
  readonly short: (moment: string) => string
  /** dinsdag 14 april 2026; the year is omitted when it is the current one */
  readonly near: (moment: string) => string
  /** dinsdag 14 april 2026 om 14:58 */
  readonly dayAndTime: (instant: string) => string
  /** 14:58 */
  readonly time: (instant: string) => string
  /** april 2026, from YYYY-MM */
  readonly month: (month: string) => string
}

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }
export const operatorZone = 'Europe/Brussels'

/** Formats dates. An instant is shown in the given time zone; a calendar day (YYYY-MM-DD) has no time zone. */
export function datesIn(locale: Locale, timeZone: string = operatorZone): Dates {
  const format = (moment: string, options: Intl.DateTimeFormatOptions): string => {
    const isDay = moment.length === 10
    const zone = isDay ? 'UTC' : timeZone
    const words = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: zone }).format(new Date(moment))
    return locale === 'fr' ? words.replace(/(^| )1 (?=\p{L})/u, '$11er ') : words
  }
  const near = (moment: string): string => {
    const day = moment.length === 10 ? moment : dayIn(moment, timeZone)
    const thisYear = day.slice(0, 4) === todayIn(timeZone).slice(0, 4)
    return format(moment, { weekday: 'long', day: 'numeric', month: 'long', ...(thisYear ? {} : { year: 'numeric' }) })
  }
  return {
    day: moment => format(moment, { dateStyle: 'full' }),
    date: moment => format(moment, { dateStyle: 'long' }),
    short: moment => format(moment, { weekday: 'short', day: 'numeric', month: 'short' }),
    near,
    dayAndTime: instant => format(instant, { dateStyle: 'full', timeStyle: 'short' }),
    time: instant => format(instant, { timeStyle: 'short' }),
    month: month => format(`${month}-01`, { month: 'long', year: 'numeric' }),
  }
}

export function useDates(timeZone: string = operatorZone): Dates {
  const locale = useLocale()
  return useMemo(() => datesIn(locale, timeZone), [locale, timeZone])
}
