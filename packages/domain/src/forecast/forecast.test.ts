import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { coordinatorsFor, type Forecast, forecastOf, type Occupancy, occupancyOf } from './index.ts'

const today = '2026-08-19'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type History = {
  readonly years: number
  /** Trajectories that are accepted a week, so many weeks before today. */
  readonly perWeek: (weeksAgo: number) => number
  /** Days with a coordinator, at least; twice as long at most. */
  readonly days?: (weeksAgo: number) => number
}

/** Acceptances by chance (Poisson), of which nine in ten get a coordinator within three weeks. */
function historyOf({ years, perWeek, days = () => 110 }: History, seed: number): readonly Occupancy[] {
  const next = numbersOf(seed)
  const all: Occupancy[] = []
  for (let day = -years * 365; day < 0; day += 1) {
    const weeksAgo = -day / 7
    let [left, count] = [Math.exp(-perWeek(weeksAgo) / 7), 0]
    for (let chance = next(); chance > left; chance *= next()) count += 1
    left = 0
    for (; count > 0; count -= 1) {
      const from = day + 3 + Math.floor(next() * 18)
      const until = from + Math.floor(days(weeksAgo) * (1 + next()))
      const at = (offset: number) => (offset < 0 ? addDays(today, offset) : undefined)
      const hasCoordinator = next() < 0.9
      all.push({
        acceptedOn: addDays(today, day),
        ...(hasCoordinator ? { from: at(from), until: at(until) } : { until: at(from) }),
      })
    }
  }
  return all
}

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index * 7919 + 1)
const pastOf = (forecast: Forecast) => (forecast.kind === 'few' ? [] : forecast.past)
const steady: History = { years: 6, perWeek: () => 1.5 }

describe('a steady region', () => {
  it('gets a forecast around what it had', () => {
    const forecast = forecastOf(historyOf(steady, 5), today)
    if (forecast.kind !== 'forecast') throw new Error(forecast.kind)
    expect(forecast.coming.map(({ year, number }) => `${year} ${number}`)).toEqual([
      '2026 4',
      '2027 1',
      '2027 2',
      '2027 3',
    ])
    // 1.5 a week, nine of ten of them, for 165 days: about 32 at once.
    for (const { low, expected, high } of forecast.coming) {
      expect(expected).toBeGreaterThan(24)
      expect(expected).toBeLessThan(40)
      expect(low).toBeLessThan(expected)
      expect(high).toBeGreaterThan(expected)
    }
    expect(forecast.basis.perWeek).toBeCloseTo(1.5, 0)
    expect(forecast.basis.days).toBeGreaterThan(140)
    expect(forecast.basis.days).toBeLessThan(190)
    expect(forecast.past).toHaveLength(8)
  })

  it('lies within the interval in about eight of ten quarters', () => {
    const past = seeds(60).flatMap(seed => pastOf(forecastOf(historyOf(steady, seed), today)))
    const within = past.filter(({ isWithin }) => isWithin).length / past.length
    expect(past.length).toBe(480)
    expect(within).toBeGreaterThan(0.74)
    expect(within).toBeLessThan(0.9)
  })

  it('gets the same forecast from the same history, in any order', () => {
    const history = historyOf(steady, 3)
    expect(forecastOf(history.toReversed(), today)).toEqual(forecastOf(history, today))
  })

  it('is forecast from nothing that happened later', () => {
    const history = historyOf(steady, 9)
    const later = history.map(one => ({ ...one, acceptedOn: addDays(one.acceptedOn, 4000) }))
    expect(forecastOf([...history, ...later], today)).toEqual(forecastOf(history, today))
  })
})

describe('a region that changes', () => {
  it('that grows needs more than it has', () => {
    const growing: History = { years: 6, perWeek: ago => 3 - ago * 0.006 }
    const found = seeds(20)
      .map(seed => forecastOf(historyOf(growing, seed), today))
      .filter(one => one.kind === 'forecast')
    expect(found.length).toBeGreaterThan(5)
    for (const { coming, past } of found) expect(coming[3]?.expected).toBeGreaterThan(past[0]?.was ?? 0)
  })

  it('with seasons is forecast in most cases, and its quarters differ', () => {
    const seasonal: History = {
      years: 7,
      perWeek: ago => 2 + 1.4 * Math.sin((ago / 52.18) * 2 * Math.PI),
      days: () => 50,
    }
    const found = seeds(20)
      .map(seed => forecastOf(historyOf(seasonal, seed), today))
      .filter(one => one.kind === 'forecast')
    expect(found.length).toBeGreaterThan(10)
    const spread = found.map(({ coming }) => {
      const all = coming.map(({ expected }) => expected)
      return Math.max(...all) / Math.min(...all)
    })
    expect(spread.every(one => one > 1.3)).toBe(true)
  })

  it('whose trend broke within two years says that it is not enough', () => {
    const broken: History = { years: 6, perWeek: ago => (ago > 80 ? 4 : ago > 40 ? 0.6 : 5), days: () => 60 }
    const kinds = seeds(10).map(seed => forecastOf(historyOf(broken, seed), today).kind)
    expect(kinds).toEqual(Array(10).fill('not-enough'))
  })
})

describe('a region with little behind it', () => {
  it('is told nothing below forty trajectories that ended, and not what there is of it', () => {
    const few = historyOf({ years: 6, perWeek: () => 0.1 }, 2)
    expect(forecastOf(few, today)).toEqual({ kind: 'few', ended: expect.any(Number) })
    expect(forecastOf([], today)).toEqual({ kind: 'few', ended: 0 })
  })

  it('with many in the last year only has no eight quarters to be held against', () => {
    const young = forecastOf(historyOf({ years: 2, perWeek: () => 4 }, 2), today)
    expect(young.kind).toBe('not-enough')
    expect(pastOf(young).length).toBeLessThan(6)
  })
})

describe('what one trajectory adds', () => {
  const begun = { startedAt: '2026-01-31T23:30:00.000Z', assignment: { former: [] }, evaluations: { done: [] } }
  const zone = 'Europe/Brussels'
  const [ann, bo] = [{ from: '2026-02-09T10:00:00.000Z' }, { from: '2026-03-01T10:00:00.000Z' }]

  it('waits from its acceptance on, by the clock of its partner', () => {
    expect(occupancyOf(begun, zone)).toEqual({ acceptedOn: '2026-02-01' })
  })
  it('occupies a coordinator from the first one, also when another takes over', () => {
    expect(occupancyOf({ ...begun, assignment: { former: [], coordinator: ann } }, zone).from).toBe('2026-02-09')
    expect(occupancyOf({ ...begun, assignment: { former: [ann], coordinator: bo } }, zone).from).toBe('2026-02-09')
  })
  it('ends with its first evaluation, or when it stops', () => {
    const done = [{ completedAt: '2026-08-04T08:00:00.000Z' }, { completedAt: '2027-01-04T08:00:00.000Z' }]
    expect(occupancyOf({ ...begun, evaluations: { done } }, zone).until).toBe('2026-08-04')
    expect(occupancyOf({ ...begun, stop: { at: '2026-02-20T08:00:00.000Z' } }, zone).until).toBe('2026-02-20')
  })
})

it('part of a coordinator is a whole person', () => {
  expect([coordinatorsFor(9, 3), coordinatorsFor(9.1, 3), coordinatorsFor(0, 3)]).toEqual([3, 4, 0])
})
