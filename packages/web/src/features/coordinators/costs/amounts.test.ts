import { describe, expect, it } from 'vitest'
import { amountOf, typedAmount } from './amounts.ts'

describe('what is typed as an amount', () => {
  it.each([
    ['hours', '1,5', 90],
    ['hours', '1:30', 90],
    ['hours', '2u', 120],
    ['hours', '1 h 05', 65],
    ['kilometres', '12,5 km', 13],
    ['kilometres', '40', 40],
    ['expense', '€ 12,50', 1250],
    ['expense', '7', 700],
    ['expense', '8.05', 805],
  ] as const)('reads %s "%s"', (kind, typed, amount) => {
    expect(amountOf(kind, typed)).toBe(amount)
  })

  it.each([
    ['hours', ''],
    ['hours', '1:75'],
    ['hours', '25'],
    ['kilometres', '0'],
    ['kilometres', '5000'],
    ['expense', 'tien'],
    ['expense', '-5'],
    ['expense', '1,234'],
  ] as const)('refuses %s "%s"', (kind, typed) => {
    expect(amountOf(kind, typed)).toBeUndefined()
  })

  it('is typed again as it is read', () => {
    for (const [kind, amount] of [
      ['hours', 65],
      ['kilometres', 40],
      ['expense', 1205],
    ] as const)
      expect(amountOf(kind, typedAmount(kind, amount))).toBe(amount)
  })
})
