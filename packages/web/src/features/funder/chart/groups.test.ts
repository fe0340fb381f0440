import type { UsageRow } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { calmest, spansOf } from './groups.ts'

const count = (key: string, n: number): UsageRow => ({ key, cell: { kind: 'count', n } })
const year = { from: '2025-01', to: '2025-12' }
const reportOf = (calendarYear: number) => ({
  rows: Array.from({ length: 12 }, (_, month) =>
    count(`${calendarYear}-${String(month + 1).padStart(2, '0')}`, 10 + month),
  ),
  quarters: [33, 42, 51, 60].map((n, index) => count(`${calendarYear}-Q${index + 1}`, n)),
})

describe('the bars of a period', () => {
  it('are the quarters of the report when all are shown, each beside that of the year before', () => {
    expect(calmest(reportOf(2025))).toBe('quarter')
    const spans = spansOf(year, 'quarter', reportOf(2025), reportOf(2024))
    expect(spans.map(({ now }) => now)).toEqual([33, 42, 51, 60].map(n => ({ kind: 'count', n })))
    expect(spans[0]).toMatchObject({ from: '2025-01', to: '2025-03', before: { kind: 'count', n: 33 } })
  })

  it('are months when a quarter is hidden', () => {
    const { rows, quarters } = reportOf(2025)
    const hidden = { rows, quarters: quarters.with(1, { key: '2025-Q2', cell: { kind: 'small' } }) }
    expect(calmest(hidden)).toBe('month')
    expect(spansOf(year, 'quarter', hidden, undefined)[1]?.now).toEqual({ kind: 'small' })
    const months = spansOf(year, 'month', hidden, reportOf(2024))
    expect(months).toHaveLength(12)
    expect(months[1]).toEqual({
      from: '2025-02',
      to: '2025-02',
      now: { kind: 'count', n: 11 },
      before: { kind: 'count', n: 11 },
    })
  })

  it('are months when the period is no set of whole quarters', () => {
    const spans = spansOf({ from: '2025-02', to: '2025-04' }, 'quarter', { ...reportOf(2025), quarters: [] }, undefined)
    expect(spans.map(({ from }) => from)).toEqual(['2025-02', '2025-03', '2025-04'])
    expect(calmest({ ...reportOf(2025), quarters: [] })).toBe('month')
  })
})
