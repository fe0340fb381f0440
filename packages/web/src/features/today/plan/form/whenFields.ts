import { dayParts, nthOfMonth, type Rhythm, type When, weekdays, whenKinds } from '@kring/domain/plan'
import { dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { linesOf, type Sent } from './carriers.ts'

type SentRecurrence = Extract<NonNullable<Sent['when']>, { kind: 'recurring' }>['recurrence']

/** The ids of the days of a form, which begin with the form's name. */
export const dayIds = (form: string) => ({
  once: `${form}-onceDay`,
  from: `${form}-periodFrom`,
  until: `${form}-periodUntil`,
  first: `${form}-firstDay`,
  last: `${form}-lastDay`,
})

/** What an agreement that comes back needs to know beside what is typed. `first`: from which day it counts, if nobody says. */
export type Place = { readonly timeZone: string; readonly first: string }

/** When an agreement holds, as the fields of a form. */
export function whenFields(form: string, when: When | undefined): FieldValues {
  const ids = dayIds(form)
  const recurrence = when?.kind === 'recurring' ? when.recurrence : undefined
  const once = when?.kind === 'once' ? when : undefined
  const period = when?.kind === 'period' ? when : undefined
  return {
    when: when?.kind ?? '',
    ...dayFields(ids.once, once?.day),
    time: once?.time ?? recurrence?.time ?? '',
    untilTime: once?.untilTime ?? '',
    dayPart: once?.dayPart ?? recurrence?.dayPart ?? '',
    ...dayFields(ids.from, period?.from),
    ...dayFields(ids.until, period?.until),
    condition: when?.kind === 'condition' ? when.condition : '',
    ...rhythmFields(recurrence?.rhythm),
    ...dayFields(ids.first, recurrence?.from),
    ends: recurrence?.end === undefined ? '' : String(recurrence.end.daysLater),
    endTime: recurrence?.end?.time ?? '',
    ...dayFields(ids.last, recurrence?.until),
    times: recurrence?.times === undefined ? '' : String(recurrence.times),
  }
}

function rhythmFields(rhythm: Rhythm | undefined): FieldValues {
  return {
    unit: rhythm?.unit ?? 'week',
    interval: String(rhythm?.interval ?? 1),
    weekdays: rhythm?.unit === 'week' ? rhythm.weekdays.join('\n') : '',
    monthBy: rhythm !== undefined && 'nth' in rhythm ? 'weekday' : 'day',
    dayOfMonth: rhythm !== undefined && 'dayOfMonth' in rhythm ? String(rhythm.dayOfMonth) : '',
    nth: rhythm !== undefined && 'nth' in rhythm ? String(rhythm.nth) : '1',
    weekday: rhythm !== undefined && 'nth' in rhythm ? rhythm.weekday : 'monday',
  }
}

/** When it holds as it was typed; undefined as long as too little was said. */
export function whenIn(form: string, values: FieldValues, place: Place): Sent['when'] {
  const ids = dayIds(form)
  const text = (field: string) => values[field]?.trim() || undefined
  const kind = whenKinds.find(one => one === values.when)
  switch (kind) {
    case 'once': {
      const day = dayOf(values, ids.once)
      return day === undefined
        ? undefined
        : { kind, day, ...momentIn(values), ...given('untilTime', untilTime(values)) }
    }
    case 'period': {
      const [from, until] = [dayOf(values, ids.from), dayOf(values, ids.until)]
      if (from === undefined && until === undefined) return undefined
      return { kind, ...given('from', from), ...given('until', until) }
    }
    case 'condition': {
      const condition = text('condition')
      return condition === undefined ? undefined : { kind, condition }
    }
    case 'recurring': {
      const recurrence = recurrenceIn(form, values, place)
      return recurrence && { kind, recurrence }
    }
    case 'always':
      return { kind }
    default:
      return undefined
  }
}

/** A time, or else a part of the day. */
function momentIn(values: FieldValues) {
  const time = values.time || undefined
  if (time !== undefined) return { time }
  return given(
    'dayPart',
    dayParts.find(one => one === values.dayPart),
  )
}

/** Only with a time before it. */
const untilTime = ({ time, untilTime: until }: FieldValues): string | undefined =>
  time && until && time < until ? until : undefined

/** Where partners are. */
const zones = ['Europe/Brussels', 'Europe/Amsterdam'] as const

function recurrenceIn(form: string, values: FieldValues, { timeZone, first }: Place): SentRecurrence | undefined {
  const ids = dayIds(form)
  const rhythm = rhythmIn(values)
  if (rhythm === undefined) return undefined
  const until = dayOf(values, ids.last)
  const times = until === undefined ? wholeNumber(values.times) : undefined
  return {
    rhythm,
    from: dayOf(values, ids.first) ?? first,
    ...momentIn(values),
    ...given('end', endIn(values)),
    ...given('until', until),
    ...given('times', times),
    timeZone: zones.find(zone => zone === timeZone) ?? zones[0],
  }
}

function endIn(values: FieldValues) {
  const daysLater = wholeNumber(values.ends)
  if (daysLater === undefined || daysLater === 0) return untilEnd(values)
  return { daysLater, ...(values.time ? given('time', values.endTime || undefined) : {}) }
}

/** It ends on the same day, only later. */
const untilEnd = ({ time, endTime }: FieldValues) =>
  time && endTime && time < endTime ? { daysLater: 0, time: endTime } : undefined

function rhythmIn(values: FieldValues): SentRecurrence['rhythm'] | undefined {
  const interval = wholeNumber(values.interval) ?? 1
  switch (values.unit) {
    case 'day':
      return { unit: 'day', interval }
    case 'week': {
      const chosen = linesOf(values.weekdays)
      return { unit: 'week', interval, weekdays: weekdays.filter(one => chosen.includes(one)) }
    }
    case 'month': {
      const nth = nthOfMonth.find(one => String(one) === values.nth)
      const weekday = weekdays.find(one => one === values.weekday)
      if (values.monthBy === 'weekday')
        return nth === undefined || weekday === undefined ? undefined : { unit: 'month', interval, nth, weekday }
      const dayOfMonth = wholeNumber(values.dayOfMonth)
      return dayOfMonth === undefined ? undefined : { unit: 'month', interval, dayOfMonth }
    }
    default:
      return undefined
  }
}

const wholeNumber = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined

function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [key in Name]?: Value | undefined } {
  const field: { [key in Name]?: Value | undefined } = {}
  if (value !== undefined) field[name] = value
  return field
}
