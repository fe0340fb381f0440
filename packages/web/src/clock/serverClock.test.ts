import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardFromServer, instantNow } from './serverClock.ts'
import { todayIn } from './today.ts'

const saying = (date?: string) => new Response(null, { headers: date === undefined ? {} : { date } })

describe('the server’s clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T19:40:00Z') })
  })
  afterEach(() => {
    heardFromServer(saying(new Date().toUTCString()))
    vi.useRealTimers()
  })

  it('is the device’s own until the server has said otherwise', () => {
    heardFromServer(saying())
    heardFromServer(saying('no date'))
    expect(instantNow()).toBe('2026-11-28T19:40:00.000Z')
  })

  it('is what the last answer said, and runs on', () => {
    heardFromServer(saying('Tue, 29 Feb 2028 22:59:30 GMT'))
    expect(todayIn('Europe/Brussels')).toBe('2028-02-29')
    vi.setSystemTime(new Date('2026-11-28T19:41:00Z'))
    expect(instantNow()).toBe('2028-02-29T23:00:30.000Z')
    expect(todayIn('Europe/Brussels')).toBe('2028-03-01')
    expect(todayIn('UTC')).toBe('2028-02-29')
  })

  it('is the device’s own again where the two differ by less than a minute', () => {
    heardFromServer(saying('Tue, 29 Feb 2028 22:59:30 GMT'))
    heardFromServer(saying('Sat, 28 Nov 2026 19:39:31 GMT'))
    expect(instantNow()).toBe('2026-11-28T19:40:00.000Z')
  })
})
