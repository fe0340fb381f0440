import { describe, expect, it } from 'vitest'
import { durationBetween, pageClock } from './pageClock.ts'

const tenPast = Date.parse('2026-06-13T10:10:00Z')
const minute = 60_000

/** A device whose two clocks are moved by hand. */
function device(at = tenPast) {
  const clocks = { wall: at, ticks: 1000 }
  return {
    clocks,
    pass: (ms: number) => {
      clocks.wall += ms
      clocks.ticks += ms
    },
    page: (name: string, latest = 0) =>
      pageClock({ wall: () => clocks.wall, ticks: () => clocks.ticks, latest, page: name }),
  }
}

describe('the time of a day on a device', () => {
  it('measures private time exactly while the page is open', () => {
    const { page, pass } = device()
    const clock = page('a')
    const start = clock.stamp()
    pass(34 * minute)
    expect(durationBetween(start, clock.stamp())).toEqual({ ms: 34 * minute, certainty: 'exact' })
    expect(clock.stamp().certainty).toBe('exact')
  })

  it('does not follow a clock that is set back in between', () => {
    const { page, pass, clocks } = device()
    const clock = page('a')
    const start = clock.stamp()
    pass(10 * minute)
    clocks.wall -= 60 * minute
    pass(10 * minute)
    expect(durationBetween(start, clock.stamp())).toEqual({ ms: 20 * minute, certainty: 'exact' })
  })

  it('says “about” for a time in which the device slept: nobody measured it', () => {
    const { page, clocks } = device()
    const clock = page('a')
    const start = clock.stamp()
    clocks.wall += 40 * minute
    expect(durationBetween(start, clock.stamp())).toEqual({ ms: 40 * minute, certainty: 'about' })
    expect(clock.stamp().certainty).toBe('exact')
  })

  it('says “about” where the page was killed in between', () => {
    const { page, pass } = device()
    const start = page('a').stamp()
    pass(4 * minute)
    const end = page('b', start.at).stamp()
    expect(durationBetween(start, end)).toEqual({ ms: 4 * minute, certainty: 'about' })
    expect(end.certainty).toBe('exact')
  })

  it('never writes a moment before one that was written already, and says “about” of it', () => {
    const { page, pass, clocks } = device()
    const before = page('a').stamp()
    clocks.wall -= 30 * minute
    const clock = page('b', before.at)
    pass(minute)
    expect(clock.stamp()).toMatchObject({ at: before.at + minute, certainty: 'about' })
  })
})
