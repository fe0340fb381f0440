import { addDays, type Day } from '../../calendar/days.ts'
import { compact, escaped, icsHead, icsOf } from '../../calendar/icsLines.ts'
import { clockChanges, timeZoneLines } from '../../calendar/icsTimeZone.ts'
import type { Agreement } from '../agreement.ts'
import { nextOccurrences, type Occurrence } from '../recurrence/nextOccurrences.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { firstDay } from '../recurrence/rhythmDays.ts'
import { compactDay, compactLocal, rruleOf } from '../recurrence/rrule.ts'
import { mainSentences, type ReadContext } from '../sentences/readAgreement.ts'
import { afterOneAnother, capitalized, sentenceText } from '../sentences/sentenceParts.ts'
import { durationText, endsOffDuration, nominalOf } from './nominalEnd.ts'

export type PlanCalendarContext = ReadContext & {
  /** Of what happens once; what recurs has its own. */
  readonly timeZone: string
  /** The same for every version of an agreement, so that a calendar replaces the one that it has. */
  readonly uidOf: (agreement: string) => string
  /** Grows with every version of the plan. */
  readonly sequence: number
  /** When this version was written, ISO 8601 in UTC. */
  readonly writtenAt: string
}

/** For how long the changes of the clock are written out, of what recurs without an end. A new version writes the next. */
const daysTold = 5 * 366

/**
 * The agreements that have a day, as a calendar file (RFC 5545): what recurs by its rule, what happens once, and the first
 * day of a period. Norms and conditions have none. Undefined when no agreement has a day. Which agreements somebody may take
 * with them is the caller's to choose (G19).
 */
export function planCalendar(agreements: readonly Agreement[], context: PlanCalendarContext): string | undefined {
  const events = agreements.flatMap(agreement => eventsOf(agreement, context))
  if (events.length === 0) return undefined
  const zones = new Map(agreements.flatMap(agreement => zonesOf(agreement, context)))
  return icsOf([
    ...icsHead('PUBLISH'),
    ...[...zones].flatMap(([zone, from]) =>
      timeZoneLines(zone, `${from}T00:00:00Z`, `${addDays(from, daysTold)}T00:00:00Z`),
    ),
    ...events.flat(),
    'END:VCALENDAR',
  ])
}

/** The zones of the times of an agreement, with a day from which they are told. */
function zonesOf(
  { when }: Agreement,
  { timeZone, writtenAt }: PlanCalendarContext,
): readonly (readonly [string, Day])[] {
  const from = writtenAt.slice(0, 10)
  if (when?.kind === 'once' && when.time !== undefined) return [[timeZone, from]]
  if (when?.kind !== 'recurring' || when.recurrence.time === undefined) return []
  return [[when.recurrence.timeZone, from]]
}

type Lines = readonly string[]

function eventsOf(agreement: Agreement, context: PlanCalendarContext): readonly Lines[] {
  const { when } = agreement
  const event = (...times: Lines): Lines => eventLines(agreement, context, times)
  switch (when?.kind) {
    case 'once': {
      const { day, time, untilTime } = when
      if (time === undefined) return [event(`DTSTART;VALUE=DATE:${compactDay(day)}`)]
      const at = (clock: string): string => `;TZID=${context.timeZone}:${compactLocal(day, clock)}`
      return [event(`DTSTART${at(time)}`, ...(untilTime === undefined ? [] : [`DTEND${at(untilTime)}`]))]
    }
    case 'period':
      return when.from === undefined ? [] : [event(`DTSTART;VALUE=DATE:${compactDay(when.from)}`)]
    case 'recurring':
      return seriesOf(when.recurrence, event)
    default:
      return []
  }
}

/** The series by its rule, then each time that its duration would end an hour off. */
function seriesOf(recurrence: Recurrence, event: (...times: Lines) => Lines): readonly Lines[] {
  const rule = rruleOf(recurrence)
  const first = firstDay(recurrence)
  if (rule === undefined || first === undefined) return []
  const off = aroundChanges(recurrence, first).filter(occurrence => endsOffDuration(occurrence, recurrence))
  const { time = '', end, timeZone } = recurrence
  const at = (day: Day, clock: string): string => `;TZID=${timeZone}:${compactLocal(day, clock)}`
  return [
    event(rule.dtstart, ...lasting(recurrence), rule.rrule),
    ...off.map(({ day, endDay = day }) =>
      event(`RECURRENCE-ID${at(day, time)}`, `DTSTART${at(day, time)}`, `DTEND${at(endDay, end?.time ?? time)}`),
    ),
  ]
}

/** The times around each change of the clock, which are the only ones that can end off. */
function aroundChanges(recurrence: Recurrence, first: Day): readonly Occurrence[] {
  const { end, timeZone } = recurrence
  if (end?.time === undefined) return []
  const ahead = end.daysLater + 1
  const found = clockChanges(timeZone, first, addDays(first, daysTold)).flatMap(change =>
    nextOccurrences(recurrence, addDays(change, -ahead), ahead + 2).filter(({ day }) => day <= addDays(change, 1)),
  )
  // What goes on for weeks may be around two of them.
  return [...new Map(found.map(one => [one.day, one])).values()]
}

function lasting(recurrence: Recurrence): Lines {
  const nominal = nominalOf(recurrence)
  if (nominal !== undefined) return [`DURATION:${durationText(nominal)}`]
  const days = recurrence.end?.daysLater ?? 0
  // Whole days: the last one too. Of what begins at a time, it is not said when on that day it ends.
  return recurrence.time === undefined && days > 0 ? [`DURATION:P${days + 1}D`] : []
}

function eventLines(agreement: Agreement, context: PlanCalendarContext, times: Lines): Lines {
  const text = sentenceText(afterOneAnother(mainSentences(agreement, context).map(capitalized)))
  const [title = []] = mainSentences({ ...agreement, when: { kind: 'always' } }, context)
  return [
    'BEGIN:VEVENT',
    `UID:${context.uidOf(agreement.id)}`,
    `DTSTAMP:${compact(context.writtenAt)}Z`,
    `SEQUENCE:${context.sequence}`,
    ...times,
    `SUMMARY:${escaped(sentenceText(capitalized(title)))}`,
    `DESCRIPTION:${escaped(text)}`,
    'STATUS:CONFIRMED',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}
