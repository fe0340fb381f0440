import type { Cell } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import type { Span } from './groups.ts'
import { busiest, chartSays, shortLabel, spanName, timeOf, yearMark } from './words.ts'

const count = (n: number): Cell => ({ kind: 'count', n })
const span = (from: string, to: string, now: Cell, before?: Cell): Span => ({ from, to, now, before })
const small: Cell = { kind: 'small' }

describe('what a drawing says', () => {
  const year = [
    span('2025-01', '2025-03', count(71), count(58)),
    span('2025-04', '2025-06', count(84), count(70)),
    span('2025-07', '2025-09', count(60), count(61)),
  ]

  it('is in how many quarters there were more', () => {
    expect(chartSays(year, '2026-11')).toEqual({ kind: 'more', n: 2, of: 3 })
  })

  it('leaves out the quarter that still runs: it is no whole one', () => {
    expect(chartSays(year, '2025-08')).toEqual({ kind: 'more', n: 2, of: 2 })
    expect(timeOf({ from: '2025-07', to: '2025-09' }, '2025-08')).toBe('running')
    expect(timeOf({ from: '2025-10', to: '2025-12' }, '2025-08')).toBe('to-come')
  })

  it('is nothing when a count is hidden or there is no year before', () => {
    expect(chartSays([...year, span('2025-10', '2025-12', small, count(20))], '2026-11')).toEqual({ kind: 'plain' })
    expect(chartSays([span('2025-01', '2025-03', count(71))], '2026-11')).toEqual({ kind: 'plain' })
  })

  it('names the busiest one that is shown', () => {
    expect(busiest(year)?.n).toBe(84)
    expect(busiest([span('2025-01', '2025-01', small)])).toBeUndefined()
  })

  it('leaves out the year where the period says it', () => {
    const span = { from: '2025-01', to: '2025-03' }
    expect(spanName(span, { from: '2025-01', to: '2025-12' }, 'nl')).toBe('Januari – maart')
    expect(spanName({ from: '2025-03', to: '2025-03' }, { from: '2025-02', to: '2026-01' }, 'nl')).toBe('Maart 2025')
  })

  it('is short under the bars, with the year where it changes', () => {
    expect(shortLabel({ from: '2025-01', to: '2025-03' }, 'nl')).toBe('jan–mrt')
    expect(shortLabel({ from: '2025-05', to: '2025-05' }, 'en')).toBe('May')
    expect(yearMark('2025-12', undefined)).toBe('2025')
    expect(yearMark('2026-01', '2025-12')).toBe('2026')
    expect(yearMark('2026-02', '2026-01')).toBeUndefined()
  })
})
