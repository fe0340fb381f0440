import { describe, expect, it } from 'vitest'
import { countTold } from './fewCount.ts'

describe('a number of families', () => {
  it('is told from five on, and when there is none', () => {
    expect([0, 5, 6, 240].map(countTold)).toEqual([0, 5, 6, 240])
  })

  it('is few between one and four, which are not told apart', () => {
    expect([1, 2, 3, 4].map(countTold)).toEqual(['few', 'few', 'few', 'few'])
  })
})
