import { describe, expect, it } from 'vitest'
import { subjectOf } from './subject.ts'

describe('whom a dossier is about, without a name', () => {
  it('is a family when a partner refers for a family conference', () => {
    expect(subjectOf({ variant: 'family', sector: 'youth-care', source: 'professional' })).toBe('family')
    expect(subjectOf({ variant: 'family', sector: 'housing', source: 'partner-system' })).toBe('family')
  })

  it('is a resident when someone refers themself', () => {
    expect(subjectOf({ variant: 'family', sector: 'housing', source: 'citizen' })).toBe('resident')
  })

  it('is a person at probation: there it starts from one', () => {
    expect(subjectOf({ variant: 'family', sector: 'probation', source: 'professional' })).toBe('person')
  })

  it('follows the circle of the other variants, whoever refers', () => {
    expect(subjectOf({ variant: 'restorative', sector: 'probation', source: 'citizen' })).toBe('two-sides')
    expect(subjectOf({ variant: 'neighbourhood', sector: 'housing', source: 'citizen' })).toBe('groups')
    expect(subjectOf({ variant: 'learning-circle', sector: 'school', source: 'professional' })).toBe('pupil')
  })
})
