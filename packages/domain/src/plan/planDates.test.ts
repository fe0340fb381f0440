import { describe, expect, it } from 'vitest'
import { johansAgreements, johansDay, johansPlan } from '../../test-data/johanPlan.ts'
import { planDates, weekdaysOf } from './planDates.ts'

const weekOf = (id: string) => weekdaysOf(johansAgreements.find(agreement => agreement.id === id) ?? {})

describe('the days to remember of the plan of Johan', () => {
  it('are what happens once, what begins, the first weekend, and the day on which the family looks back', () => {
    expect(planDates(johansPlan, johansDay)).toEqual([
      { day: '2026-06-20', agreement: 'a3' },
      { day: '2026-06-22', agreement: 'a8' },
      { day: '2026-07-03', agreement: 'a11' },
      { day: '2026-09-29', agreement: 'a12' },
      { day: '2026-12-12' },
    ])
  })

  it('are from a later day only those that come', () => {
    expect(planDates(johansPlan, '2026-08-01').map(({ day }) => day)).toEqual([
      '2026-08-01',
      '2026-09-29',
      '2026-12-12',
    ])
  })
})

describe('the week of Johan', () => {
  it('has the days of what comes back, and those over which it goes on', () => {
    expect(weekOf('a2')).toEqual(['monday', 'tuesday', 'thursday'])
    expect(weekOf('a3')).toEqual(['saturday', 'sunday'])
    expect(weekOf('a1')).toEqual([])
    const recurrence = { rhythm: { unit: 'day', interval: 1 }, from: johansDay, timeZone: 'Europe/Brussels' } as const
    expect(weekdaysOf({ when: { kind: 'recurring', recurrence } })).toHaveLength(7)
    const monthly = { ...recurrence, rhythm: { unit: 'month', interval: 1, dayOfMonth: 3 } } as const
    expect(weekdaysOf({ when: { kind: 'recurring', recurrence: monthly } })).toEqual([])
  })
})
