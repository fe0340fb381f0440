import { describe, expect, it } from 'vitest'
import { Month } from './month.ts'

describe('a month', () => {
  it('is a year and a month of it', () => {
    expect(['2026-00', '2026-13', '2026-1', '26-01', '2026-01-01'].filter(m => Month.safeParse(m).success)).toEqual([])
    expect(['2026-01', '2026-09', '2026-10', '2026-12'].filter(m => Month.safeParse(m).success)).toHaveLength(4)
    expect(['x2026-01', '2026-01x', '2026-20'].filter(m => Month.safeParse(m).success)).toEqual([])
  })
})
