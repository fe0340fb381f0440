import { describe, expect, it } from 'vitest'
import { defaultTerm, termOf } from './terms.ts'

describe('the term of an offer', () => {
  it('is two working days at five in the afternoon', () => {
    expect(termOf('2026-04-27', defaultTerm, 'Europe/Brussels')).toBe('2026-04-29T15:00:00.000Z')
  })

  it('skips the weekend, and is at five after the clock changed too', () => {
    expect(termOf('2026-10-23', 2, 'Europe/Brussels')).toBe('2026-10-27T16:00:00.000Z')
  })
})
