import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import { type Recurrence, weekdays } from '../recurrence/recurrence.ts'
import { firstDay } from '../recurrence/rhythmDays.ts'
import { clockText, dateText, dateWords, listText, planPhrases, weekdayWord } from './dateWords.ts'

/** "om de twee weken van zaterdag 10.00 uur tot zondag 18.30 uur", without since when and how long. */
export function rhythmText(recurrence: Recurrence, locale: Locale): string {
  const phrases = planPhrases[locale]
  const { rhythm, dayPart } = recurrence
  const spanned = weekdaySpan(recurrence, locale)
  if (spanned !== undefined) return `${phrases.everyWeek(rhythm.interval)} ${spanned}`
  const moment = timesOfDay(recurrence, locale)
  return [
    rhythmWords(recurrence, locale),
    ...(isInWeekday(recurrence) || !dayPart ? [] : [phrases.dayPart[dayPart]]),
    moment,
  ]
    .filter(words => words !== '')
    .join(' ')
}

/**
 * Since when and until when, each after a comma. `madeOn`: the day on which the plan was made; what begins by then needs no
 * beginning, but every other week does.
 */
export function limitTexts(recurrence: Recurrence, locale: Locale, madeOn?: Day): readonly string[] {
  const phrases = planPhrases[locale]
  const first = firstDay(recurrence) ?? recurrence.from
  const isKnown = recurrence.rhythm.interval === 1 && madeOn !== undefined && recurrence.from <= madeOn
  return [
    ...(isKnown ? [] : [phrases.since(dateText(first, locale))]),
    ...(recurrence.until === undefined ? [] : [phrases.until(dateText(recurrence.until, locale))]),
    ...(recurrence.times === undefined ? [] : [phrases.times(recurrence.times)]),
  ]
}

/** The sentence that tells that a month, or a year, without the day is skipped; none where all have it. */
export function skippedText(recurrence: Recurrence, locale: Locale): string | undefined {
  const { rhythm } = recurrence
  if (rhythm.unit !== 'month' || !('dayOfMonth' in rhythm) || rhythm.dayOfMonth <= 28) return undefined
  const phrases = planPhrases[locale]
  if (rhythm.interval % 12 !== 0) return phrases.withoutDay(rhythm.dayOfMonth)
  return firstDay(recurrence)?.slice(5) === '02-29' ? phrases.withoutLeapDay : undefined
}

/** "van zaterdag 10.00 uur tot zondag 18.30 uur", of what begins on one day of the week and ends within the week. */
function weekdaySpan({ rhythm, time, dayPart, end }: Recurrence, locale: Locale): string | undefined {
  if (rhythm.unit !== 'week' || end === undefined || end.daysLater === 0 || end.daysLater > 6) return undefined
  const [weekday, ...others] = rhythm.weekdays
  if (weekday === undefined || others.length > 0) return undefined
  const phrases = planPhrases[locale]
  const begins = weekdayWord(weekday, locale)
  const ends = weekdayWord(weekdays[(weekdays.indexOf(weekday) + end.daysLater) % 7] ?? weekday, locale)
  const from = dayPart === undefined ? begins : phrases.weekdayPart(begins, dayPart)
  return phrases.fromToDays(withTime(from, time, locale), withTime(ends, end.time, locale))
}

const withTime = (day: string, time: string | undefined, locale: Locale): string =>
  time === undefined ? day : planPhrases[locale].dayAt(day, clockText(time, locale))

function rhythmWords(recurrence: Recurrence, locale: Locale): string {
  const phrases = planPhrases[locale]
  const { rhythm, dayPart } = recurrence
  const { interval } = rhythm
  if (rhythm.unit === 'day') return phrases.everyDay(interval)
  if (rhythm.unit === 'week') {
    if (rhythm.weekdays.length === 0) return phrases.everyWeek(interval)
    const days = rhythm.weekdays.map(weekday => weekdayWord(weekday, locale))
    const said =
      dayPart !== undefined && isInWeekday(recurrence) ? days.map(day => phrases.weekdayPart(day, dayPart)) : days
    return phrases.everyWeekOn(interval, said, items => listText(items, locale))
  }
  const years = interval % 12 === 0 ? interval / 12 : undefined
  const date = dateWords(firstDay(recurrence) ?? recurrence.from, locale)
  if ('dayOfMonth' in rhythm)
    return years === undefined ? phrases.everyMonthOn(interval, rhythm.dayOfMonth) : phrases.everyYearOn(years, date)
  const { nth, weekday } = rhythm
  return years === undefined
    ? phrases.everyMonthNth(interval, nth, weekdayWord(weekday, locale))
    : phrases.everyYearNth(years, nth, date)
}

/** "woensdagmiddag" is one word with its day; of several days the part of the day comes once, after them. */
const isInWeekday = ({ rhythm, dayPart }: Recurrence): boolean =>
  dayPart !== undefined && rhythm.unit === 'week' && rhythm.weekdays.length === 1

function timesOfDay({ time, end }: Recurrence, locale: Locale): string {
  const phrases = planPhrases[locale]
  const begins = time === undefined ? undefined : clockText(time, locale)
  const ends = end?.time === undefined ? undefined : clockText(end.time, locale)
  if (end !== undefined && end.daysLater > 0) return phrases.fromToLater(begins, ends, end.daysLater)
  if (begins === undefined) return ''
  return ends === undefined ? phrases.at(begins) : phrases.fromTo(begins, ends)
}
