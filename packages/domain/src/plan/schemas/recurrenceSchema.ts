import * as z from 'zod'
import {
  dayParts,
  longestInterval,
  mostDaysLater,
  mostTimes,
  nthOfMonth,
  type Recurrence,
  type Rhythm,
  weekdays,
} from '../recurrence/recurrence.ts'

/** A year beyond these is a typing error. */
export const day = z.iso.date().refine(given => given >= '1900' && given < '2200', 'year')
export const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export const dayPart = z.enum(dayParts)

const weekday = z.enum(weekdays)
const once = (values: readonly string[]): boolean => new Set(values).size === values.length
const every = (unit: Rhythm['unit']) => z.int().min(1).max(longestInterval[unit])

const rhythmSchema = z.union([
  z.strictObject({ unit: z.literal('day'), interval: every('day') }),
  z.strictObject({
    unit: z.literal('week'),
    interval: every('week'),
    weekdays: z.array(weekday).max(weekdays.length).refine(once, 'twice'),
  }),
  z.strictObject({ unit: z.literal('month'), interval: every('month'), dayOfMonth: z.int().min(1).max(31) }),
  z.strictObject({ unit: z.literal('month'), interval: every('month'), nth: z.literal(nthOfMonth), weekday }),
])

/** A recurrence as it is typed. */
export const recurrenceSchema = z
  .strictObject({
    rhythm: rhythmSchema,
    from: day,
    time: time.optional(),
    dayPart: dayPart.optional(),
    end: z.strictObject({ daysLater: z.int().min(0).max(mostDaysLater), time: time.optional() }).optional(),
    until: day.optional(),
    times: z.int().min(1).max(mostTimes).optional(),
    timeZone: z.enum(['Europe/Amsterdam', 'Europe/Brussels']),
  })
  .refine(given => given.time === undefined || given.dayPart === undefined, 'time-and-part-of-day')
  .refine(given => given.until === undefined || given.times === undefined, 'until-and-times')
  .refine(given => given.until === undefined || given.until >= given.from, 'until-before-from')
  .refine(endsAfterItBegins, 'ends-before-it-begins') satisfies z.ZodType<Recurrence>

/** A time at the end needs one at the beginning; on the same day it is later. */
function endsAfterItBegins({ time: begins, end }: Pick<Recurrence, 'time' | 'end'>): boolean {
  if (end === undefined) return true
  if (end.daysLater > 0) return end.time === undefined || begins !== undefined
  return begins !== undefined && end.time !== undefined && end.time > begins
}
