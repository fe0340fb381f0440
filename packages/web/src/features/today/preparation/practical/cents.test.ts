import { describe, expect, it } from 'vitest'
import { centsOf, typedCents } from './cents.ts'

describe('what something costs', () => {
  it('is read as people write amounts', () => {
    expect(['60', '60,5', '60.50', '€ 60,50', '1.250', '1.250,75', '0'].map(centsOf)).toEqual([
      6000, 6050, 6050, 6050, 125_000, 125_075, 0,
    ])
    for (const typed of ['', 'gratis', '-5', '60,505', '1.2.3', '1234567'])
      expect(centsOf(typed), typed).toBeUndefined()
  })

  it('comes back as it was', () => {
    for (const cents of [0, 6000, 6050, 6005, 125_075]) expect(centsOf(typedCents(cents))).toBe(cents)
    expect(typedCents(undefined)).toBe('')
  })
})
