import { describe, expect, it } from 'vitest'
import { clockAhead, clockFrom } from './clock.ts'
import { HostFault } from './faults.ts'

let ms = Date.parse('2026-11-28T19:40:00Z')
const machine = () => ms

describe('the clock of one machine', () => {
  it('is the machine’s own unless KRING_NOW is set', () => {
    for (const env of [{}, { KRING_NOW: '' }]) {
      const clock = clockFrom(env, machine)
      expect([clock.now(), clock.ahead]).toEqual([new Date(ms).toISOString(), 0])
    }
  })

  it('begins at the instant that is named, and runs on from there', () => {
    const clock = clockFrom({ KRING_NOW: '2026-12-31T23:59:59+01:00' }, machine)
    expect(clock.now()).toBe('2026-12-31T22:59:59.000Z')
    ms += 3_600_000
    expect(clock.now()).toBe('2026-12-31T23:59:59.000Z')
    expect(clockAhead(clock.ahead, machine).now()).toBe(clock.now())
  })

  it('begins a day without a time in the morning', () => {
    expect(clockFrom({ KRING_NOW: '2028-02-29' }, machine).now()).toBe('2028-02-29T09:00:00.000Z')
  })

  it('refuses what is no day and no instant, in one sentence', () => {
    for (const KRING_NOW of ['2027-02-29', '2026-13-01', '2026-11-28T10:00:00', '28/11/2026', 'tomorrow', '0'])
      expect(() => clockFrom({ KRING_NOW }, machine), KRING_NOW).toThrow(HostFault)
  })
})
