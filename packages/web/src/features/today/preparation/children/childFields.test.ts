import { describe, expect, it } from 'vitest'
import { childBody, childFields, phasesFault } from './childFields.ts'

describe('how a child takes part', () => {
  const fresh = childFields(undefined)

  it('is at some parts of the day or at none, and one of the two is said', () => {
    expect(phasesFault(fresh)).toBe('missing')
    expect(phasesFault({ ...fresh, 'phase-none': 'yes' })).toBeUndefined()
    expect(phasesFault({ ...fresh, 'phase-private': 'yes' })).toBeUndefined()
    expect(phasesFault({ ...fresh, 'phase-private': 'yes', 'phase-none': 'yes' })).toBe('both')
  })

  it('has nobody who stays in private time without somebody who supports them (G14)', () => {
    const typed = { ...fresh, 'phase-information': 'yes', supportStays: 'yes' }
    expect(childBody(typed, 'p1')).toEqual({ person: 'p1', supportStays: false, phases: ['information'] })
    expect(childBody({ ...typed, support: 'p2' }, 'p1')).toMatchObject({ support: 'p2', supportStays: true })
  })
})
