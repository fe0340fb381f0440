import { afterEach, describe, expect, it, vi } from 'vitest'
import { datesIn } from './dates.ts'

describe('dates in words', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('are in the language of the reader', () => {
    expect(datesIn('nl').day('2026-04-14')).toBe('dinsdag 14 april 2026')
    expect(datesIn('fr').day('2026-04-14')).toBe('mardi 14 avril 2026')
    expect(datesIn('fr').date('2026-04-01')).toBe('1er avril 2026')
    expect(datesIn('en').day('2026-04-14')).toMatch(/^Tuesday,? 14 April 2026$/)
  })

  it('tell an instant in the zone of the organisation, also across the change of the clocks', () => {
    const { dayAndTime, time } = datesIn('nl', 'Europe/Brussels')
    expect(time('2026-03-29T00:59:00Z')).toBe('01:59')
    expect(time('2026-03-29T01:00:00Z')).toBe('03:00')
    expect(dayAndTime('2026-04-14T12:58:00Z')).toBe('dinsdag 14 april 2026 om 14:58')
  })

  it('keep a calendar day the same day everywhere', () => {
    expect(datesIn('nl', 'America/New_York').date('2026-04-14')).toBe('14 april 2026')
  })

  it('put an instant just before midnight UTC on the next day in Brussels', () => {
    expect(datesIn('nl').day('2026-04-13T22:30:00Z')).toBe('dinsdag 14 april 2026')
  })

  it('leave the year out when it is this one where the reader is', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T23:30:00Z') })
    const { near } = datesIn('nl', 'Europe/Brussels')
    expect(near('2027-01-04')).toBe('maandag 4 januari')
    expect(near('2026-12-31T22:59:00Z')).toBe('donderdag 31 december 2026')
    expect(near('2026-12-31T23:01:00Z')).toBe('vrijdag 1 januari')
  })

  it('name a month', () => {
    expect(datesIn('nl').month('2026-04')).toBe('april 2026')
  })
})
