import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addWorkingDays, ageOn, dayIn, knownAge, monthOf, workingDaysBetween, yearOf } from './days.ts'
import { daysBetween } from './daysBetween.ts'
import { monthsBetween } from './months.ts'

const zones = ['Europe/Amsterdam', 'Europe/Brussels'] as const
const day = fc
  .integer({ min: 0, max: 36_524 })
  .map(days => new Date(Date.UTC(1970, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const runs = { numRuns: 200 }

describe.each(zones)('the day of an instant in %s', zone => {
  it.each([
    ['a winter evening', '2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['a winter midnight', '2026-01-14T23:00:00Z', '2026-01-15'],
    ['a summer evening', '2026-07-14T21:59:59Z', '2026-07-14'],
    ['a summer midnight', '2026-07-14T22:00:00Z', '2026-07-15'],
    ['the night the clocks go forward', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the last minute of that day', '2026-03-29T21:59:00Z', '2026-03-29'],
    ['the midnight after', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the first of two hours from two to three', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the second of them', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the last minute of that long day', '2026-10-25T22:59:00Z', '2026-10-25'],
    ['the midnight after it', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['the turn of the year', '2025-12-31T23:00:00Z', '2026-01-01'],
    ['an offset other than UTC', '2026-04-21T23:30:00+00:30', '2026-04-22'],
    ['a leap day', '2028-02-28T23:00:00Z', '2028-02-29'],
  ])('%s', (_, instant, expected) => {
    expect(dayIn(instant, zone)).toBe(expected)
  })

  it('is written as ISO 8601 does, whatever the engine makes of a locale', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), date => {
        expect(dayIn(date.toISOString(), zone)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
      runs,
    )
  })
})

describe('the year and the month of an instant', () => {
  it.each([
    ['Europe/Brussels', '2026-12-31T22:59:59.999Z', '2026', '2026-12'],
    ['Europe/Brussels', '2026-12-31T23:00:00Z', '2027', '2027-01'],
    ['Europe/Amsterdam', '2026-12-31T23:30:00Z', '2027', '2027-01'],
    ['UTC', '2026-12-31T23:30:00Z', '2026', '2026-12'],
    ['America/New_York', '2027-01-01T04:59:59Z', '2026', '2026-12'],
    ['America/New_York', '2027-01-01T05:00:00Z', '2027', '2027-01'],
    ['Pacific/Honolulu', '2027-01-01T09:30:00Z', '2026', '2026-12'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027', '2027-01'],
  ])('in %s at %s are %s and %s', (zone, instant, year, month) => {
    const day = dayIn(instant, zone)
    expect([yearOf(day), monthOf(day)]).toEqual([year, month])
  })
})

describe('counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-04-21', 0, '2026-04-21'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('forward and back is where it began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
      runs,
    )
  })

  it.each([
    ['2026-04-13', 5, '2026-04-20'],
    ['2026-04-17', 1, '2026-04-20'],
    ['2026-04-18', 1, '2026-04-20'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-30', 5, '2027-01-06'],
    ['2026-04-18', 0, '2026-04-18'],
  ])('%s and %i working days is %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to)
  })

  it.each([
    ['2026-04-17', '2026-04-20', 1],
    ['2026-04-20', '2026-04-17', -1],
    ['2026-04-18', '2026-04-19', 0],
    ['2026-04-19', '2026-04-18', 0],
    ['2026-12-30', '2027-01-06', 5],
  ])('from %s to %s are %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days)
  })

  it('as many working days are counted as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days)
      }),
      runs,
    )
  })
})

describe('an age', () => {
  it.each([
    ['2017-09-14', '2026-09-13', 8],
    ['2017-09-14', '2026-09-14', 9],
    ['2016-02-29', '2025-02-28', 8],
    ['2016-02-29', '2025-03-01', 9],
    ['2016-02-29', '2028-02-28', 11],
    ['2016-02-29', '2028-02-29', 12],
    ['2026-04-21', '2026-04-21', 0],
    ['1999-12-31', '2026-01-01', 26],
  ])('who was born on %s is on %s %i years old', (born, on, age) => {
    expect(ageOn(born, on)).toBe(age)
  })
})

describe('an age that can be told', () => {
  it('is a year more from the birthday on, and changes on no other day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 36_000 }), (born, days) => {
        const on = addDays(born, days)
        const before = knownAge(born, addDays(on, -1)) ?? -1
        const isBirthday = on.slice(5) === born.slice(5) || (born.endsWith('02-29') && isFirstOfMarchAfterNone(on))
        expect(knownAge(born, on)).toBe(days === 0 ? 0 : before + (isBirthday ? 1 : 0))
      }),
      runs,
    )
  })

  it.each([
    ['tomorrow', '2026-04-22'],
    ['longer ago than anyone lived', '1890-01-01'],
  ])('is not told of %s', (_, born) => {
    expect(knownAge(born, '2026-04-21')).toBeUndefined()
    expect(knownAge(undefined, '2026-04-21')).toBeUndefined()
  })

  it('is told up to a hundred and twenty-five years', () => {
    expect(knownAge('1901-04-21', '2026-04-21')).toBe(125)
    expect(knownAge('1900-04-22', '2026-04-21')).toBe(125)
    expect(knownAge('1900-04-21', '2026-04-21')).toBeUndefined()
    expect(knownAge('2026-04-21', '2026-04-21')).toBe(0)
  })

  it.each(zones)('turns at midnight in %s, not in Greenwich', zone => {
    const ageAt = (instant: string) => knownAge('2017-09-14', dayIn(instant, zone))
    expect(ageAt('2026-09-13T21:59:59Z')).toBe(8)
    expect(ageAt('2026-09-13T22:00:00Z')).toBe(9)
  })
})

/** In a year without a 29th of February, who was born on it is a year older the day after the 28th. */
const isFirstOfMarchAfterNone = (on: string): boolean => on.endsWith('03-01') && addDays(on, -1).endsWith('02-28')

describe('months', () => {
  it('are read from a day', () => {
    expect(monthOf('2026-04-21')).toBe('2026-04')
  })

  it.each([
    ['2026-04', '2026-04', ['2026-04']],
    ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-05', '2026-04', []],
  ])('from %s to %s, both included', (from, to, months) => {
    expect(monthsBetween(from, to)).toEqual(months)
  })

  it('twelve to a year', () => {
    expect(monthsBetween('2020-01', '2025-12')).toHaveLength(72)
  })
})
