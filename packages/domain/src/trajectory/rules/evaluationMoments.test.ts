import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { johansPlanAccepted } from '../../../test-data/evaluations.ts'
import { dayIn } from '../../calendar/days.ts'
import { timeIn } from '../../calendar/zoned.ts'
import { completeBy, evaluationMoments, fallsDueAt, planDay } from './evaluationMoments.ts'

const oneMonth = (day: string): string | undefined => evaluationMoments(day, { evaluations: [] })[0]?.dueOn
const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map(days => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

describe('one month after a conference', () => {
  it.each([
    ['2026-06-13', '2026-07-13'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-02-29', '2028-03-29'],
    ['2026-12-31', '2027-01-31'],
    ['2026-08-31', '2026-09-30'],
  ])('%s is %s', (day, expected) => {
    expect(oneMonth(day)).toBe(expected)
  })

  it('is in the month after, on the same date or on the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const due = oneMonth(day) ?? ''
        const [year, month, date] = day.split('-').map(Number)
        const [dueYear, dueMonth, dueDate] = due.split('-').map(Number)
        expect((dueYear ?? 0) * 12 + (dueMonth ?? 0)).toBe((year ?? 0) * 12 + (month ?? 0) + 1)
        const last = new Date(Date.UTC(dueYear ?? 0, dueMonth ?? 0, 0)).getUTCDate()
        expect(dueDate).toBe(Math.min(date ?? 0, last))
      }),
    )
  })

  it('falls due in the morning of that day by the clock of the place, also when the clocks have changed in between', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('Europe/Brussels', 'Europe/Amsterdam', 'America/Paramaribo'), (day, zone) => {
        const due = oneMonth(day) ?? ''
        const at = fallsDueAt(due, zone)
        expect([dayIn(at, zone), timeIn(at, zone)]).toEqual([due, '06:00'])
      }),
    )
  })

  it('counts from the day of the place, not of the server', () => {
    // Half past midnight on Sunday in Brussels is still Saturday in UTC.
    const record = johansPlanAccepted('2026-03-28')
    const { current } = record.conference
    if (current === undefined) throw new Error('no conference')
    const late = {
      ...record,
      conference: { ...record.conference, current: { ...current, begunAt: { at: '2026-03-28T23:30:00.000Z' } } },
    }
    expect(planDay(late, 'UTC')).toBe('2026-03-29')
  })
})

describe('the later evaluations', () => {
  it('are the partner’s, and the day on which the family looks back itself', () => {
    expect(evaluationMoments('2026-06-13', { evaluations: [6, 12] }, '2026-09-29')).toEqual([
      { moment: 'months-1', dueOn: '2026-07-13' },
      { moment: 'review', dueOn: '2026-09-29' },
      { moment: 'months-6', dueOn: '2026-12-13' },
      { moment: 'months-12', dueOn: '2027-06-13' },
    ])
  })

  it('a family that looks back on the day of another one is called once', () => {
    expect(evaluationMoments('2026-06-13', { evaluations: [] }, '2026-07-13')).toHaveLength(1)
  })

  it('the first is to be done by day 42, a later one within two weeks', () => {
    expect(completeBy({ moment: 'months-1', dueOn: '2026-07-13' }, '2026-06-13')).toBe('2026-07-25')
    expect(completeBy({ moment: 'months-6', dueOn: '2026-12-13' }, '2026-06-13')).toBe('2026-12-27')
  })
})
