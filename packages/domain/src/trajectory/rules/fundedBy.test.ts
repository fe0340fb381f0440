import { describe, expect, it } from 'vitest'
import { grantsOf } from './fundedBy.ts'

const variant = 'family' as const
const variants = [variant]
const grants = [
  { id: 'b', name: 'Samen in 2026', from: '2026-01', to: '2026-12', variants },
  { id: 'a', name: 'Jeugd in 2026', from: '2026-01', to: '2026-12', variants },
  { id: 'c', name: 'Jeugd in 2025', from: '2025-01', to: '2025-12', variants },
]
const zone = 'Europe/Brussels'

describe('the grants that cover a trajectory', () => {
  it('are those of the month in which the referral was sent, by name alone', () => {
    const started = { sentIn: '2025-12', startedAt: '2026-01-08T09:00:00.000Z', variant }
    expect(grantsOf(started, grants, zone)).toEqual([{ id: 'c', name: 'Jeugd in 2025' }])
  })

  it('are those for its kind of conference', () => {
    const other = { startedAt: '2026-01-08T09:00:00.000Z', variant: 'restorative' as const }
    expect(grantsOf(other, grants, zone)).toEqual([])
  })

  it('are those of the month of the acceptance, where the other was not kept', () => {
    const names = grantsOf({ startedAt: '2025-12-31T23:30:00.000Z', variant }, grants, zone).map(({ name }) => name)
    expect(names).toEqual(['Jeugd in 2026', 'Samen in 2026'])
  })
})
