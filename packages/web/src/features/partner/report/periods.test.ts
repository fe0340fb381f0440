import { describe, expect, it } from 'vitest'
import { chosenPeriod, periodsUpTo } from './periods.ts'

describe('the periods of a partner’s own report', () => {
  const periods = periodsUpTo('2026-11')

  it('end with this month while they run', () => {
    expect(periods.years[0]).toEqual({ key: 'year-2026', kind: 'to-date', from: '2026-01', to: '2026-11' })
    expect(periods.quarters[0]).toEqual({ key: '2026-Q4', kind: 'quarter', from: '2026-10', to: '2026-11' })
  })

  it('go back over the turn of the year', () => {
    expect(periods.years[1]).toEqual({ key: 'year-2025', kind: 'year', from: '2025-01', to: '2025-12' })
    expect(periods.quarters[4]).toEqual({ key: '2025-Q4', kind: 'quarter', from: '2025-10', to: '2025-12' })
    expect(periods.months[11]?.key).toBe('2025-12')
  })

  it('are the year that runs when the address names one that there is not', () => {
    expect(chosenPeriod(periods, '2026-Q2')?.from).toBe('2026-04')
    expect(chosenPeriod(periods, 'year-1850')?.key).toBe('year-2026')
    expect(chosenPeriod(periods, undefined)?.key).toBe('year-2026')
  })
})
