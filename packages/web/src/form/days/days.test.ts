import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFault, dayFields, dayOf, periodFaults, periodFields, periodOf } from './days.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('a day in three fields', () => {
  it('is the day that it was, whatever day', () => {
    fc.assert(
      fc.property(day, one => {
        expect(dayOf(dayFields('until', one), 'until')).toBe(one)
      }),
    )
  })

  it('may be left empty, unless it is needed', () => {
    const none = dayFields('on', undefined)
    expect([dayOf(none, 'on'), dayFault(none, 'on'), dayFault(none, 'on', { required: true })]).toEqual([
      undefined,
      undefined,
      'missing',
    ])
  })

  it('is refused when it does not exist, is still to come, or ends before it begins', () => {
    const typed = { 'on.day': '30', 'on.month': '2', 'on.year': '2026' }
    expect(dayFault(typed, 'on')).toBe('not-a-day')
    const later = dayFields('on', '2026-05-02')
    expect(dayFault(later, 'on', { last: '2026-05-01' })).toBe('future')
    expect(dayFault(later, 'on', { last: '2026-05-02' })).toBeUndefined()
    expect(dayFault(later, 'on', { from: '2026-05-03' })).toBe('reversed')
  })
})

describe('a period', () => {
  it('needs both of its days once one is typed', () => {
    expect(periodFaults(periodFields('away', undefined), 'away')).toEqual({})
    const half = periodFields('away', { from: '2026-07-01' })
    expect(periodFaults(half, 'away')).toEqual({ 'away-until': 'missing' })
    expect(periodOf(half, 'away')).toBeUndefined()
  })

  it('comes back as it was, and is never reversed', () => {
    fc.assert(
      fc.property(day, day, (from, until) => {
        const values = periodFields('away', { from, until })
        expect(periodOf(values, 'away')).toEqual({ from, until })
        expect(periodFaults(values, 'away')['away-until']).toBe(until < from ? 'reversed' : undefined)
      }),
    )
  })
})
