import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

describe('numbers in a report', () => {
  it('are written as the reader writes them', () => {
    expect(numbersIn('nl').count(1559)).toBe('1.559')
    expect(numbersIn('en').count(1559)).toBe('1,559')
  })

  it('say with a sign whether there are more or fewer', () => {
    expect(numbersIn('nl').difference(13)).toBe('+\u00a013')
    expect(numbersIn('nl').difference(-4)).toBe('−\u00a04')
    expect(numbersIn('nl').difference(0)).toBe('0')
  })
})
