import { describe, expect, it } from 'vitest'
import type { ConferencePart } from '../variants/participants/privateTime.ts'
import { carriedBy } from './carriedBy.ts'

const people: readonly { readonly id: string; readonly part: ConferencePart }[] = [
  { id: 'father', part: 'circle' },
  { id: 'hanne', part: 'teacher' },
  { id: 'sara', part: 'professional' },
]
const by = (
  ids: readonly string[],
  services: readonly string[] = [],
  variant: 'family' | 'learning-circle' = 'family',
) => carriedBy({ kind: 'some', people: ids, services }, people, { variant })

describe('an agreement is carried', () => {
  it('by the circle when somebody of it does, also together with a service', () => {
    expect(by(['father'])).toBe('circle')
    expect(by(['father', 'sara'], ['het CAW'])).toBe('circle')
    expect(carriedBy({ kind: 'everyone' }, people, { variant: 'family' })).toBe('circle')
  })

  it('by a professional when nobody of the circle does', () => {
    expect(by(['sara'])).toBe('professional')
    expect(by([], ['het CAW'])).toBe('professional')
  })

  it('by a teacher as one of the circle, in a learning circle only', () => {
    expect(by(['hanne'])).toBe('professional')
    expect(by(['hanne'], [], 'learning-circle')).toBe('circle')
  })
})
