import { describe, expect, it } from 'vitest'
import { isLate, latenessOf } from './lateness.ts'

describe('how a dossier stands against its day', () => {
  it('counts working days: from Friday to Monday is one', () => {
    expect(latenessOf('2026-04-17', '2026-04-20')).toEqual({ kind: 'late', days: 1 })
    expect(latenessOf('2026-04-20', '2026-04-17')).toEqual({ kind: 'left', days: 1 })
  })

  it('counts a week as five', () => {
    expect(latenessOf('2026-04-13', '2026-04-20')).toEqual({ kind: 'late', days: 5 })
  })

  it('is not late on the day itself', () => {
    expect(latenessOf('2026-04-20', '2026-04-20')).toEqual({ kind: 'today' })
    expect(isLate('2026-04-20', '2026-04-20')).toBe(false)
  })

  it('is not late in the weekend after a Friday: nobody works then', () => {
    expect(latenessOf('2026-04-17', '2026-04-18')).toEqual({ kind: 'passed' })
    expect(isLate('2026-04-17', '2026-04-19')).toBe(false)
  })
})
