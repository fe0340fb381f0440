import { describe, expect, it } from 'vitest'
import { addMonths, calendarYear, isRunning, isWholeYear, lastTwelve, monthsToChoose, yearBefore } from './months.ts'

describe('a period of months', () => {
  it('steps over the turn of the year, both ways', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-03', -27)).toBe('2023-12')
  })

  it('is a whole year when it is twelve months, wherever it begins', () => {
    expect(isWholeYear({ from: '2025-04', to: '2026-03' })).toBe(true)
    expect(isWholeYear({ from: '2025-01', to: '2025-11' })).toBe(false)
    expect(calendarYear({ from: '2025-01', to: '2025-12' })).toBe('2025')
    expect(calendarYear({ from: '2025-04', to: '2026-03' })).toBeUndefined()
    expect(yearBefore({ from: '2025-04', to: '2026-03' })).toEqual({ from: '2024-04', to: '2025-03' })
  })

  it('ends with this month by itself, and is then still running', () => {
    const period = lastTwelve('2026-11')
    expect(period).toEqual({ from: '2025-12', to: '2026-11' })
    expect(isRunning(period, '2026-11')).toBe(true)
    expect(isRunning({ from: '2025-01', to: '2025-12' }, '2026-11')).toBe(false)
  })

  it('can be chosen from the first grant on, up to the end of this year', () => {
    const months = monthsToChoose([{ from: '2021-04' }], '2026-11')
    expect(months[0]).toBe('2026-12')
    expect(months.at(-1)).toBe('2021-04')
    expect(monthsToChoose([], '2026-11').at(-1)).toBe('2023-12')
  })
})
