import { describe, expect, it } from 'vitest'
import { periodOf } from './months.ts'
import { reportSearch } from './search.ts'

describe('the filters of a report', () => {
  it('come from the address; what is no filter is dropped', () => {
    expect(
      reportSearch({ grant: 'samen-aan-zet', from: '2025-01', to: '2025-12', by: 'theme', bars: 'month', y: 'x' }),
    ).toEqual({ grant: 'samen-aan-zet', from: '2025-01', to: '2025-12', by: 'theme', bars: 'month' })
    expect(reportSearch({ grant: '"><', from: '2025-13', to: 2025, by: 'name', bars: 'week' })).toEqual({})
  })

  it('need both ends of the period', () => {
    expect(reportSearch({ from: '2025-01' })).toEqual({})
  })

  it('turn a period that stands the wrong way round', () => {
    expect(reportSearch({ from: '2025-06', to: '2025-01' })).toEqual({ from: '2025-01', to: '2025-06' })
  })

  it('refuse a period that no page can show', () => {
    expect(reportSearch({ from: '0001-01', to: '9999-12' })).toEqual({})
  })

  it('fall back on this year, and in its first months on the last twelve', () => {
    expect(periodOf({}, '2026-11')).toEqual({ from: '2026-01', to: '2026-12' })
    expect(periodOf({}, '2026-02')).toEqual({ from: '2025-03', to: '2026-02' })
    expect(periodOf({ from: '2025-01', to: '2025-03' }, '2026-11')).toEqual({ from: '2025-01', to: '2025-03' })
  })
})
