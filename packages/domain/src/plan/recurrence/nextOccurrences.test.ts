import * as fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { anyRecurrence } from '../../../test-data/recurrences.ts'
import { dayIn } from '../../calendar/days.ts'
import { momentIn, timeIn } from '../../calendar/zoned.ts'
import { nextOccurrences, occurrencesShown } from './nextOccurrences.ts'
import { readRrule } from './readRrule.ts'
import type { Recurrence } from './recurrence.ts'
import { firstDay } from './rhythmDays.ts'
import { rruleOf } from './rrule.ts'

const weekend: Recurrence = {
  rhythm: { unit: 'week', interval: 2, weekdays: ['saturday'] },
  from: '2026-06-15',
  time: '10:00',
  end: { daysLater: 1, time: '18:30' },
  timeZone: 'Europe/Brussels',
}
const monthly = (dayOfMonth: number, changes: Partial<Recurrence> = {}): Recurrence => ({
  rhythm: { unit: 'month', interval: 1, dayOfMonth },
  from: '2027-01-01',
  timeZone: 'Europe/Amsterdam',
  ...changes,
})
const days = (recurrence: Recurrence, from: string, count = occurrencesShown): readonly string[] =>
  nextOccurrences(recurrence, from, count).map(({ day }) => day)

/** What `rrule-temporal` makes of the rule: the first days on or after `from`, with the instant of each that has a time. */
function byLibrary(recurrence: Recurrence, from: string, count: number): readonly string[] {
  const { dtstart = '', rrule = '' } = rruleOf(recurrence) ?? {}
  const rule = new RRuleTemporal({ rruleString: `${dtstart}\n${rrule}` })
  const found: string[] = []
  for (const at of rule.all((_, index) => index < 800)) {
    const day = at.toPlainDate().toString()
    if (day < from) continue
    found.push(recurrence.time === undefined ? day : new Date(at.epochMilliseconds).toISOString())
    if (found.length === count) break
  }
  return found
}
const own = (recurrence: Recurrence, from: string, count: number): readonly string[] =>
  nextOccurrences(recurrence, from, count).map(({ day, startsAt }) => startsAt ?? day)

describe('what recurs', () => {
  it('is every two weeks from Saturday 10:00 to Sunday 18:30, the first one the first Saturday from the day on', () => {
    expect(nextOccurrences(weekend, '2026-06-15', 2)).toEqual([
      {
        day: '2026-06-20',
        startsAt: '2026-06-20T08:00:00.000Z',
        endDay: '2026-06-21',
        endsAt: '2026-06-21T16:30:00.000Z',
      },
      {
        day: '2026-07-04',
        startsAt: '2026-07-04T08:00:00.000Z',
        endDay: '2026-07-05',
        endsAt: '2026-07-05T16:30:00.000Z',
      },
    ])
  })

  it.each([
    ['forward', '2026-03-28', '2026-03-28T09:00:00.000Z', '2026-03-29T16:30:00.000Z'],
    ['back', '2026-10-24', '2026-10-24T08:00:00.000Z', '2026-10-25T17:30:00.000Z'],
  ])('keeps the times on the clock over the night in which the clocks go %s', (_, from, startsAt, endsAt) => {
    expect(nextOccurrences({ ...weekend, from }, from, 1)).toEqual([expect.objectContaining({ startsAt, endsAt })])
  })

  it('is left out on the night in which the clock skips its time, and is the first of a time that comes twice', () => {
    const nightly: Recurrence = {
      rhythm: { unit: 'day', interval: 1 },
      from: '2026-03-28',
      time: '02:30',
      times: 2,
      timeZone: 'Europe/Brussels',
    }
    const at = (from: string) => nextOccurrences({ ...nightly, from }, from, 9).map(({ startsAt }) => startsAt)
    expect(at('2026-03-28')).toEqual(['2026-03-28T01:30:00.000Z', '2026-03-30T00:30:00.000Z'])
    expect(at('2026-03-29')).toEqual(['2026-03-30T00:30:00.000Z', '2026-03-31T00:30:00.000Z'])
    expect(at('2026-10-25')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'])
  })

  it('skips the months without its day, and never takes the day before', () => {
    expect(days(monthly(31), '2027-01-01', 7)).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
      '2027-08-31',
      '2027-10-31',
      '2027-12-31',
    ])
    expect(days(monthly(30), '2027-01-30', 3)).toEqual(['2027-01-30', '2027-03-30', '2027-04-30'])
    expect(days(monthly(29), '2028-01-30', 2)).toEqual(['2028-02-29', '2028-03-29'])
  })

  it('on 29 February comes in leap years only, and not in 2100', () => {
    const yearly = monthly(29, { rhythm: { unit: 'month', interval: 12, dayOfMonth: 29 }, from: '2028-02-01' })
    expect(days(yearly, '2028-01-01', 3)).toEqual(['2028-02-29', '2032-02-29', '2036-02-29'])
    expect(days(yearly, '2095-01-01', 2)).toEqual(['2096-02-29', '2104-02-29'])
  })

  it('without an end shows as many as are asked for, however late one looks', () => {
    expect(days(weekend, '2026-06-20')).toHaveLength(occurrencesShown)
    expect(days(weekend, '2126-06-20')).toHaveLength(occurrencesShown)
  })

  it('is over after its last day, and after its number of times, however late one looks', () => {
    expect(days({ ...weekend, until: '2026-07-18' }, '2026-06-20')).toEqual(['2026-06-20', '2026-07-04', '2026-07-18'])
    expect(days({ ...weekend, times: 3 }, '2026-07-01')).toEqual(['2026-07-04', '2026-07-18'])
    expect(days({ ...weekend, times: 3 }, '2027-01-01')).toEqual([])
  })

  it('has no day as long as the family has not said on which days of the week', () => {
    const unsaid: Recurrence = { ...weekend, rhythm: { unit: 'week', interval: 1, weekdays: [] } }
    expect(days(unsaid, '2026-06-20')).toEqual([])
    expect(rruleOf(unsaid)).toBeUndefined()
  })
})

describe('any recurrence', () => {
  it('gives the days and instants that rrule-temporal gives, over every change of the clocks', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.integer({ min: -40, max: 400 }), (recurrence, ahead) => {
        const from = new Date(Date.parse(recurrence.from) + ahead * 86_400_000).toISOString().slice(0, 10)
        expect(own(recurrence, from, occurrencesShown)).toEqual(byLibrary(recurrence, from, occurrencesShown))
      }),
      { numRuns: 400 },
    )
  })

  it('begins and ends at the times on the clock that were agreed, but an end in the hour that the clock skips', () => {
    fc.assert(
      fc.property(anyRecurrence, recurrence => {
        for (const { day, startsAt, endDay, endsAt } of nextOccurrences(recurrence, recurrence.from, 40)) {
          for (const [on, at, time] of [
            [day, startsAt, recurrence.time],
            [endDay, endsAt, recurrence.end?.time],
          ]) {
            if (at === undefined || time === undefined) continue
            expect(dayIn(at, recurrence.timeZone)).toBe(on)
            const isSkipped = at === endsAt && momentIn(recurrence.timeZone, on ?? '', time).kind === 'skipped'
            if (!isSkipped) expect(timeIn(at, recurrence.timeZone)).toBe(time)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('written as a rule and read again is the same, from its first day on', () => {
    fc.assert(
      fc.property(anyRecurrence, recurrence => {
        const { end: _, dayPart: __, ...said } = recurrence
        const rule = rruleOf(recurrence)
        const read = rule && readRrule(rule, recurrence.timeZone)
        const { rhythm } = recurrence
        const inOrder =
          rhythm.unit === 'week' ? { ...rhythm, weekdays: expect.arrayContaining([...rhythm.weekdays]) } : rhythm
        expect(read).toEqual({ ...said, rhythm: inOrder, from: firstDay(recurrence) })
      }),
      { numRuns: 400 },
    )
  })
})

describe('a rule that an agreement cannot say is not read', () => {
  it.each([
    'RRULE:FREQ=YEARLY',
    'RRULE:FREQ=DAILY;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;INTERVAL=0;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
    'RRULE:FREQ=WEEKLY;BYDAY=MO;WKST=SU',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
    'RRULE:FREQ=MONTHLY;BYDAY=5FR',
    'RRULE:FREQ=DAILY;BYSETPOS=1',
    'RRULE:FREQ=DAILY;COUNT=9999',
    'RRULE:FREQ=DAILY;UNTIL=tomorrow',
    'RRULE:FREQ=DAILY;INTERVAL=1;INTERVAL=2',
    'FREQ=DAILY',
  ])('%s', rrule => {
    expect(readRrule({ dtstart: 'DTSTART;VALUE=DATE:20260620', rrule }, 'Europe/Brussels')).toBeUndefined()
  })

  it('nor one whose beginning is no day, or a time without a zone', () => {
    for (const dtstart of [
      'DTSTART:20260620T100000',
      'DTSTART;VALUE=DATE:2026-06-20',
      'DTSTART;TZID=Europe/Brussels:20260620',
    ])
      expect(readRrule({ dtstart, rrule: 'RRULE:FREQ=DAILY' }, 'Europe/Brussels')).toBeUndefined()
  })
})
