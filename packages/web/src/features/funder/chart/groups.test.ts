import type { UsageRow } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { calmest, spansOf } from './groups.ts'

const count = (key: string, n: number): UsageRow => ({ key, cell: { kind: 'count', n } })
const year = { from: '2025-01', to: '2025-12' }
const monthsOf = (calendarYear: number) =>
  Array.from({ length: 12 }, (_, month) => count(`${calendarYear}-${String(month + 1).padStart(2, '0')}`, 10 + month))

describe('the bars of a period', () => {
  it('are quarters when a year is made of months that are all shown', () => {
    expect(calmest(year, monthsOf(2025))).toBe('quarter')
    const spans = spansOf(year, 'quarter', monthsOf(2025), monthsOf(2024))
    expect(spans.map(({ now }) => now)).toEqual([33, 42, 51, 60].map(n => ({ kind: 'count', n })))
    expect(spans[0]?.before).toEqual({ kind: 'count', n: 33 })
  })

  it('are months when a quarter would hide what its months show', () => {
    const rows = monthsOf(2025).map((row, index) => (index === 4 ? { ...row, cell: { kind: 'small' } as const } : row))
    expect(calmest(year, rows)).toBe('month')
    expect(spansOf(year, 'quarter', rows, undefined)[1]?.now).toEqual({ kind: 'shielded' })
    expect(spansOf(year, 'month', rows, undefined)).toHaveLength(12)
  })

  it('are months when the period is no set of whole quarters', () => {
    const spans = spansOf({ from: '2025-02', to: '2025-04' }, 'quarter', monthsOf(2025), undefined)
    expect(spans.map(({ from }) => from)).toEqual(['2025-02', '2025-03', '2025-04'])
  })
})
