import * as fc from 'fast-check'
import {
  dayParts,
  nthOfMonth,
  type Recurrence,
  type RecurrenceEnd,
  type Rhythm,
  weekdays,
} from '../src/plan/recurrence/recurrence.ts'

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map(days => new Date(days * 86_400_000).toISOString().slice(0, 10))

const time = fc.integer({ min: 0, max: 1439 }).map(clockTime)

const interval = (most: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: most }))

const weekday = fc.constantFrom(...weekdays)

export const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ unit: fc.constant('day'), interval: interval(366) }),
  fc.record({ unit: fc.constant('week'), interval: interval(53), weekdays: fc.uniqueArray(weekday, { minLength: 1 }) }),
  fc.record({
    unit: fc.constant('month'),
    interval: interval(24),
    dayOfMonth: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(29, 30, 31)),
  }),
  fc.record({ unit: fc.constant('month'), interval: interval(24), nth: fc.constantFrom(...nthOfMonth), weekday }),
)

/** Around midnight and in the night of the change of the clocks as well as by day. */
const anyTime = fc.oneof(time, fc.constantFrom('00:00', '01:59', '02:00', '02:30', '03:00', '10:00', '18:30', '23:59'))

const anyEnd = (begins: string | undefined): fc.Arbitrary<RecurrenceEnd> => {
  const later = fc.integer({ min: 1, max: 30 })
  if (begins === undefined) return fc.record({ daysLater: later })
  const onLaterDay = fc.record({ daysLater: later, time: anyTime })
  const minute = Number(begins.slice(0, 2)) * 60 + Number(begins.slice(3))
  if (minute === 1439) return onLaterDay
  const sameDay = fc.record({
    daysLater: fc.constant(0),
    time: fc.integer({ min: minute + 1, max: 1439 }).map(clockTime),
  })
  return fc.oneof(onLaterDay, sameDay)
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Any recurrence that can be typed and has its days of the week. */
export const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    rhythm: anyRhythm,
    from: fc.oneof(day('2025-01-01', '2032-12-31'), day('2026-03-20', '2026-04-02'), day('2026-10-18', '2026-11-01')),
    timeZone: fc.constantFrom('Europe/Brussels', 'Europe/Amsterdam'),
    moment: fc.oneof(
      anyTime.map(time => ({ time })),
      fc.constantFrom(...dayParts).map(dayPart => ({ dayPart })),
      fc.constant({}),
    ),
  })
  .chain(({ moment, ...given }) => {
    const begins = 'time' in moment ? moment.time : undefined
    const limit = fc.oneof(
      fc.constant({}),
      fc.integer({ min: 1, max: 40 }).map(times => ({ times })),
      fc.integer({ min: 0, max: 1500 }).map(days => ({ until: later(given.from, days) })),
    )
    const end = fc.option(anyEnd(begins), { nil: undefined })
    return fc
      .tuple(limit, end)
      .map(([limited, ends]) => ({ ...given, ...moment, ...limited, ...(ends !== undefined && { end: ends }) }))
  })

const later = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
