import { describe, expect, it } from 'vitest'
import { nextReleaseDay, releaseDueOn } from './calendar.ts'

const grant = { from: '2026-01', to: '2026-12', releasedEvery: 'month' } as const
const quarterly = { ...grant, releasedEvery: 'quarter' } as const

describe('the release calendar of a grant', () => {
  it('releases on the fifth what the closed months say', () => {
    expect(releaseDueOn('2026-11-05', grant)).toEqual({ asOf: '2026-11-05', through: '2026-10' })
    expect(releaseDueOn('2026-11-30', grant)).toEqual({ asOf: '2026-11-05', through: '2026-10' })
  })

  it('has the release of the month before until the fifth', () => {
    expect(releaseDueOn('2026-11-04', grant)).toEqual({ asOf: '2026-10-05', through: '2026-09' })
  })

  it('has none before a month of the grant is closed', () => {
    expect(releaseDueOn('2026-01-31', grant)).toBeUndefined()
    expect(releaseDueOn('2026-02-04', grant)).toBeUndefined()
    expect(releaseDueOn('2026-02-05', grant)).toEqual({ asOf: '2026-02-05', through: '2026-01' })
  })

  it('releases after each quarter where the grant says so', () => {
    expect(releaseDueOn('2026-06-30', quarterly)).toEqual({ asOf: '2026-04-05', through: '2026-03' })
    expect(nextReleaseDay('2026-06-30', quarterly)).toEqual({ asOf: '2026-07-05', through: '2026-06' })
  })

  it('states the next release, also on the day of one', () => {
    expect(nextReleaseDay('2026-11-04', grant)?.asOf).toBe('2026-11-05')
    expect(nextReleaseDay('2026-11-05', grant)?.asOf).toBe('2026-12-05')
    expect(nextReleaseDay('2025-06-01', grant)?.asOf).toBe('2026-02-05')
  })

  it('goes on after the end of the grant until the last follow-up, and then ends', () => {
    expect(releaseDueOn('2028-01-10', grant)?.asOf).toBe('2028-01-05')
    expect(releaseDueOn('2030-01-10', grant)?.asOf).toBe('2028-06-05')
    expect(nextReleaseDay('2028-06-05', grant)).toBeUndefined()
  })
})
