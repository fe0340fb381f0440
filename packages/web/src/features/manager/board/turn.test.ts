import { describe, expect, it } from 'vitest'
import { managersStep, mostOverdue } from './turn.ts'

describe('what a manager takes first', () => {
  it('is the most overdue of what waits for them, not for a coordinator', () => {
    const items = [
      { id: 'a', step: 'prepare' as const, dueOn: '2026-01-01' },
      { id: 'b', step: 'find-coordinator' as const, dueOn: '2026-02-03' },
      { id: 'c', step: 'tell-family' as const, dueOn: '2026-02-02' },
    ]
    expect(mostOverdue(items)?.id).toBe('c')
    expect(mostOverdue(items.slice(0, 1))).toBeUndefined()
  })

  it('is nothing of a trajectory that has ended', () => {
    expect(managersStep({})).toBeUndefined()
  })
})
