import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn } from './days.ts'
import { momentIn, timeIn } from './zoned.ts'

const zones = ['Europe/Brussels', 'Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'UTC']

describe('a local time', () => {
  it('is an instant, in summer and in winter', () => {
    expect(momentIn('Europe/Brussels', '2026-06-06', '14:00')).toEqual({ kind: 'once', at: '2026-06-06T12:00:00.000Z' })
    expect(momentIn('Europe/Brussels', '2026-12-05', '14:00')).toEqual({ kind: 'once', at: '2026-12-05T13:00:00.000Z' })
  })

  it('does not exist in the hour that the clock skips', () => {
    expect(momentIn('Europe/Brussels', '2026-03-29', '02:30')).toEqual({ kind: 'skipped' })
    expect(momentIn('Europe/Brussels', '2026-03-29', '01:59')).toMatchObject({ kind: 'once' })
    expect(momentIn('Europe/Brussels', '2026-03-29', '03:00')).toEqual({ kind: 'once', at: '2026-03-29T01:00:00.000Z' })
  })

  it('exists twice in the hour that the clock goes back', () => {
    expect(momentIn('Europe/Brussels', '2026-10-25', '02:30')).toEqual({
      kind: 'twice',
      first: '2026-10-25T00:30:00.000Z',
      second: '2026-10-25T01:30:00.000Z',
    })
    expect(momentIn('Europe/Brussels', '2026-10-25', '03:00')).toMatchObject({ kind: 'once' })
  })

  it('does not exist on a day that a place left out, or that no calendar has', () => {
    expect(momentIn('Pacific/Apia', '2011-12-30', '12:00')).toEqual({ kind: 'skipped' })
    expect(momentIn('Europe/Brussels', '2026-02-30', '12:00')).toEqual({ kind: 'skipped' })
  })

  it('of any instant gives that instant back', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (minutes, zone) => {
        const at = new Date(minutes * 60_000).toISOString()
        const moment = momentIn(zone, dayIn(at, zone), timeIn(at, zone))
        const instants = moment.kind === 'twice' ? [moment.first, moment.second] : [moment.kind === 'once' && moment.at]
        expect(instants).toContain(at)
      }),
      { numRuns: 500 },
    )
  })
})
