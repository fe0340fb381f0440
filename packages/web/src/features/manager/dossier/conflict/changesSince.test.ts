import { describe, expect, it } from 'vitest'
import { changesSince, type HistoryEntry, lastSeen, seenSince } from './changesSince.ts'

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

  it.each([
    ['nothing', [], 2],
    ['their own changes alone', [entry(3, true), entry(4, true)], 4],
    ['another’s change', [entry(3, false), entry(4, true)], 2],
    ['their own change and then another’s', [entry(3, true), entry(4, false), entry(5, true)], 3],
  ])('after %s since it was opened, a form is based on what its author saw', (_, later, version) => {
    expect(seenSince([entry(1, false), entry(2, true), ...later], 2)).toBe(version)
  })

  it('starts from the last entry that was read', () => {
    expect(lastSeen([entry(1, true), entry(5, false)])).toBe(5)
    expect(lastSeen([])).toBe(0)
  })
})
