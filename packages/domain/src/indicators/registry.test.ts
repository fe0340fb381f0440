import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts } from '../../test-data/reports.ts'
import { trajectoryFacts } from '../../test-data/trajectoryFacts.ts'
import { locales } from '../language/locale.ts'
import { countersOf, countersOfTrajectory, familyOf, merge } from '../reports/index.ts'
import {
  amountDefinitions,
  amounts,
  countersRead,
  countsBy,
  type Dimension,
  familiesOf,
  figureOf,
  indicatorOf,
  indicators,
  prefixOf,
} from './index.ts'

/** Every counter of many facts of each kind. */
const yielded = new Set(
  [
    ...fc.sample(facts, { numRuns: 600, seed: 1 }).map(fact =>
      countersOf({
        ...fact,
        ageGroup: fact.leadDays === undefined ? (fact.source === 'citizen' ? 'under-18' : '0-11') : '12-17',
        intakeDays: 3,
        acceptanceDays: 4,
      }),
    ),
    ...fc.sample(trajectoryFacts, { numRuns: 3000, seed: 2 }).map(countersOfTrajectory),
  ].flatMap(counters => Object.keys(counters)),
)

const read = indicators.flatMap(countersRead)
const prefixes = indicators.flatMap(indicator =>
  indicator.dimensions.flatMap(by => {
    const prefix = prefixOf(indicator, by)
    return prefix === undefined ? [] : [`${prefix}:`]
  }),
)
/** Counters that are read elsewhere: the state in the tenant's own report, money with the prices of a grant, what is not complete. */
const readElsewhere = ['state:', 'spent:', 'committed:', 'held:noPrivateMinutes']

describe('the registry of indicators', () => {
  it('reads every counter that facts yield: in a figure, a breakdown or an amount', () => {
    const isRead = (counter: string): boolean =>
      read.some(name => name === counter || (name.endsWith(':') && counter.startsWith(name))) ||
      [...prefixes, ...readElsewhere].some(prefix => counter.startsWith(prefix))
    expect([...yielded].filter(counter => !isRead(counter))).toEqual([])
  })

  it('reads no counter that facts never yield', () => {
    const isYielded = (name: string): boolean =>
      name.endsWith(':') ? [...yielded].some(counter => counter.startsWith(name)) : yielded.has(name)
    expect([...read, ...prefixes, ...readElsewhere].filter(name => !isYielded(name))).toEqual([])
  })

  it('has every counter in exactly one family, and names the families that an indicator reads', () => {
    for (const counter of yielded) expect(familyOf(counter)).toBeDefined()
    for (const indicator of indicators) {
      expect(familiesOf(indicator)).toContain(indicator.family)
      for (const name of countersRead(indicator)) expect(familiesOf(indicator)).toContain(familyOf(name))
    }
    expect(familiesOf(indicatorOf('referrals'))).toEqual(['core', 'sector', 'municipality', 'theme', 'age'])
    expect(familiesOf(indicatorOf('conference-rate'))).toEqual(['outcome', 'core'])
  })

  it('names and explains each in three languages, each name once', () => {
    for (const locale of locales) {
      const names = indicators.map(({ name }) => name[locale])
      expect(new Set(names).size).toBe(indicators.length)
      for (const { name, definition } of [...indicators, ...amounts.map(amount => amountDefinitions[amount])])
        for (const text of [name[locale], definition[locale]]) expect(text?.length).toBeGreaterThan(3)
    }
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
    expect(() => indicatorOf('colour')).toThrow(RangeError)
  })
})

describe('a figure', () => {
  const counters = {
    total: 40,
    'variant:family': 30,
    'variant:restorative': 10,
    'source:professional': 25,
    'source:partner-system': 5,
    'source:citizen': 10,
    'held:conferences': 4,
    'held:circle': 32,
    'held:professionals': 9,
    'toDay:10': 3,
    'toDay:9': 1,
    'toDay:120': 1,
  }

  it('is exact: a count, a share with both its numbers, a mean with its sum, a median by rank', () => {
    expect(figureOf(indicatorOf('referrals'), counters)).toEqual({ kind: 'count', n: 40 })
    expect(figureOf(indicatorOf('professional-source'), counters)).toEqual({
      kind: 'share',
      numerator: 30,
      denominator: 40,
    })
    expect(figureOf(indicatorOf('participants'), counters)).toEqual({ kind: 'mean', sum: 41, over: 4 })
    // By number and not by letter: 9 comes before 10, and 120 last.
    expect(figureOf(indicatorOf('lead-time'), counters)).toEqual({ kind: 'median', over: 5, median: 10, p90: 120 })
    expect(figureOf(indicatorOf('private-time'), counters)).toEqual({ kind: 'median', over: 0 })
  })

  it('of months added up is that of all their cases', () => {
    fc.assert(
      fc.property(
        fc.array(trajectoryFacts, { maxLength: 12 }),
        fc.array(trajectoryFacts, { maxLength: 12 }),
        (one, other) => {
          const sum = (all: typeof one) => merge(all.map(countersOfTrajectory))
          const both = sum([...one, ...other])
          expect(merge([sum(one), sum(other)])).toEqual(both)
          const { n } = countOf('conferences', both)
          expect(n).toBe(countOf('conferences', sum(one)).n + countOf('conferences', sum(other)).n)
        },
      ),
    )
  })

  it('is broken down by the dimensions that it has and by no other', () => {
    expect([...countsBy(indicatorOf('referrals'), 'variant', counters)]).toEqual([
      ['family', 30],
      ['restorative', 10],
    ])
    expect(prefixOf(indicatorOf('referrals'), 'tenant')).toBeUndefined()
    const others: readonly Exclude<Dimension, 'tenant'>[] = ['municipality', 'theme', 'ageGroup']
    for (const by of others) expect(() => countsBy(indicatorOf('stopped'), by, counters)).toThrow(RangeError)
  })
})

function countOf(id: string, counters: Readonly<Record<string, number>>) {
  const figure = figureOf(indicatorOf(id), counters)
  if (figure.kind !== 'count') throw new Error('not a count')
  return figure
}
