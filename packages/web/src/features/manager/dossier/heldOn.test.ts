import { describe, expect, it } from 'vitest'
import { dayOf } from './heldOn.ts'

describe('a day in three parts', () => {
  it('is a day when there is such a day', () => {
    expect(dayOf('5', '4', '2026')).toBe('2026-04-05')
    expect(dayOf(' 29', '02 ', '2028')).toBe('2028-02-29')
  })

  it('is none when there is not', () => {
    expect(dayOf('29', '2', '2026')).toBeUndefined()
    expect(dayOf('31', '4', '2026')).toBeUndefined()
    expect(dayOf('', '4', '2026')).toBeUndefined()
    expect(dayOf('1.5', '4', '2026')).toBeUndefined()
    expect(dayOf('1', '4', '26')).toBeUndefined()
  })
})
