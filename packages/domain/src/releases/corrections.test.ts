import { describe, expect, it } from 'vitest'
import { correctionOf, movedBetween } from './corrections.ts'

const shown = { leuven: { '2026-01': 12, '2026-02': 20 }, herent: { '2026-01': 4 } }

describe('a correction of tables that were shown', () => {
  it('counts a case that moved from one category to another once', () => {
    expect(movedBetween(shown, { ...shown, leuven: { '2026-01': 9, '2026-02': 20 }, herent: { '2026-01': 7 } })).toBe(3)
  })

  it('has nothing to do where nothing moved', () => {
    expect(correctionOf(shown, shown, '2025-01-05', '2026-11-05')).toEqual({ kind: 'nothing-moved' })
  })

  it('waits until five cases moved', () => {
    const four = { ...shown, herent: { '2026-01': 8 } }
    expect(correctionOf(shown, four, '2025-01-05', '2026-11-05')).toEqual({
      kind: 'waits',
      moved: 4,
      why: 'fewer-than-five',
    })
  })

  it('waits a year since the tables first stood', () => {
    const five = { ...shown, herent: { '2026-01': 9 } }
    expect(correctionOf(shown, five, '2026-02-05', '2027-02-04')).toEqual({
      kind: 'waits',
      moved: 5,
      why: 'within-a-year',
    })
    expect(correctionOf(shown, five, '2026-02-05', '2027-02-05')).toEqual({ kind: 'due', moved: 5 })
  })
})
