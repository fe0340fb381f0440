import { describe, expect, it } from 'vitest'
import { intakeDateOf } from './intakeDate.ts'

describe('a day in three parts', () => {
  it('is a day when there is such a day', () => {
    expect(intakeDateOf('5', '4', '2026')).toBe('2026-04-05')
    expect(intakeDateOf(' 29', '02 ', '2028')).toBe('2028-02-29')
    for (const month of ['mars', 'maart', 'mrt', 'MARS', 'march'])
      expect(intakeDateOf('1', month, '2026')).toBe('2026-03-01')
    expect(intakeDateOf('\u0661', '\uff13', '2026')).toBe('2026-03-01')
  })

  it('is none when there is not', () => {
    expect(intakeDateOf('29', '2', '2026')).toBeUndefined()
    expect(intakeDateOf('31', '4', '2026')).toBeUndefined()
    expect(intakeDateOf('', '4', '2026')).toBeUndefined()
    expect(intakeDateOf('1.5', '4', '2026')).toBeUndefined()
    expect(intakeDateOf('1', '4', '26')).toBeUndefined()
  })
})
