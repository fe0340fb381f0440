import { describe, expect, it } from 'vitest'
import { quartersBetween } from './quarters.ts'

describe('the quarters of a period', () => {
  it('are those of the calendar, with their months, also over the turn of a year', () => {
    const quarters = quartersBetween('2025-10', '2026-03')
    expect(quarters.map(({ key, from, to }) => `${key} ${from} ${to}`)).toEqual([
      '2025-Q4 2025-10 2025-12',
      '2026-Q1 2026-01 2026-03',
    ])
    expect(quarters[1]?.months).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(quartersBetween('2025-01', '2025-12').map(({ key }) => key)).toEqual([
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
    ])
  })

  it('are none where the period begins or ends inside one, or is the wrong way round', () => {
    for (const [from, to] of [
      ['2025-02', '2026-01'],
      ['2025-01', '2025-11'],
      ['2025-04', '2025-03'],
    ] as const)
      expect(quartersBetween(from, to)).toEqual([])
  })
})
