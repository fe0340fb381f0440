import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { events, historyTo, submittedAfter, tenantOf } from '../../test-data/referrals.ts'
import { submitted as fact, facts } from '../../test-data/reports.ts'
import { factOf } from './fact.ts'
import { add, type Counters, countersOf, countsOf, delta, emptyCounters, merge, subtract } from './rollup.ts'

const name = fc.constantFrom('total', 'variant:family', 'state:accepted', 'lead:12', 'municipality:leuven')
const counters: fc.Arbitrary<Counters> = fc
  .dictionary(
    name,
    fc.integer({ min: -50, max: 50 }).filter(n => n !== 0),
  )
  .map(found => ({ ...found }))
const runs = { numRuns: 200 }

describe('counters', () => {
  it('are added in any grouping', () => {
    fc.assert(
      fc.property(counters, counters, counters, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
      }),
      runs,
    )
  })

  it('are added in any order', () => {
    fc.assert(
      fc.property(counters, counters, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a))
      }),
      runs,
    )
  })

  it('stay what they are when nothing is added, or is added and taken away', () => {
    fc.assert(
      fc.property(counters, counters, (a, b) => {
        expect(add(a, emptyCounters)).toEqual(a)
        expect(add(emptyCounters, a)).toEqual(a)
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(subtract(a, a)).toEqual({})
      }),
      runs,
    )
  })
})

describe('what one referral adds', () => {
  it('is one to each thing that it is', () => {
    expect(countersOf({ ...fact, themes: ['money', 'housing', 'money'], leadDays: 12, state: 'accepted' })).toEqual({
      total: 1,
      'variant:family': 1,
      'state:accepted': 1,
      'source:professional': 1,
      'municipality:leuven': 1,
      'theme:money': 1,
      'theme:housing': 1,
      'ageGroup:4-11': 1,
      'lead:12': 1,
      'sector:youth-care': 1,
    })
  })

  it('is nothing to what is not known of it', () => {
    const unknown = { ...fact, municipality: undefined, ageGroup: undefined, themes: [] }
    expect(Object.keys(countersOf(unknown))).toEqual([
      'total',
      'variant:family',
      'state:submitted',
      'source:professional',
      'sector:youth-care',
    ])
  })

  it('holds no person and no free text', () => {
    const referral = submittedAfter(...historyTo.accepted)
    expect(JSON.stringify(factOf(referral, tenantOf()))).not.toMatch(/Johan|Vermeulen|sara|Wim|q1|r1/)
  })

  it('is taken from the dossier: the month in the time zone of the partner, the days until acceptance', () => {
    const late = { at: '2026-03-31T22:30:00.000Z' }
    const [, ...rest] = historyTo.accepted
    const referral = submittedAfter(events.submitted(late), ...rest)
    expect(factOf(referral, tenantOf())).toMatchObject({ month: '2026-04', state: 'accepted', leadDays: 15 })
    expect(factOf(submittedAfter(...historyTo.withdrawn), tenantOf())).toMatchObject({
      state: 'withdrawn',
      leadDays: undefined,
    })
  })
})

describe('a rollup', () => {
  it('that takes every change as it comes is what a recount gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), facts), { maxLength: 25 }), changes => {
        const latest = new Map<number, typeof fact>()
        let rollup = emptyCounters
        for (const [id, after] of changes) {
          rollup = add(rollup, delta(latest.get(id), after))
          latest.set(id, after)
        }
        expect(rollup).toEqual(merge([...latest.values()].map(countersOf)))
      }),
      runs,
    )
  })

  it('does not change when a fact is told again', () => {
    fc.assert(
      fc.property(facts, same => {
        expect(delta(same, same)).toEqual(emptyCounters)
        expect(delta(undefined, same)).toEqual(countersOf(same))
      }),
      runs,
    )
  })

  it('gives each breakdown its own counts, also where names hold a colon', () => {
    const all: Counters = { total: 3, 'theme:money': 2, 'theme:a:b': 1, 'themes:x': 9, 'state:accepted': 3 }
    expect(countsOf(all, 'theme')).toEqual(
      new Map([
        ['money', 2],
        ['a:b', 1],
      ]),
    )
    expect(countsOf(all, 'lead')).toEqual(new Map())
  })
})
