import { describe, expect, it } from 'vitest'
import { changesSince, type HistoryEntry, lastSeen } from './changesSince.ts'

const entry = (seq: number, you: boolean): HistoryEntry => ({
  seq,
  type: 'question-set',
  at: '2026-04-20T15:35:00Z',
  by: { role: 'regional-manager', name: 'Leen Wouters', you },
  from: 'intake',
  to: 'intake',
})

describe('what was done in the meantime', () => {
  it('is what came after the version on the screen, in its order', () => {
    const history = [entry(4, true), entry(1, false), entry(2, true), entry(3, false)]
    expect(changesSince(history, 2).map(({ seq }) => seq)).toEqual([3, 4])
  })

  it('starts from the last entry that was read', () => {
    expect(lastSeen([entry(1, true), entry(5, false)])).toBe(5)
    expect(lastSeen([])).toBe(0)
  })
})
