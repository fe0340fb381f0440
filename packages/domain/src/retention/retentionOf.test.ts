import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn } from '../calendar/days.ts'
import { retentionClasses, retentionClassOf } from './classes.ts'
import { closedOn } from './closedOn.ts'
import { keptAfter } from './kept.ts'
import { type Closed, fewestYears, retentionOf, warningDays, yearsAfter } from './retentionOf.ts'
import { termFault } from './term.ts'

const nl = { country: 'NL', sector: 'youth-care', variant: 'family' } as const
const be = { country: 'BE', sector: 'youth-care', variant: 'family' } as const
const today = '2026-05-01'

const until = (closed: Closed) => {
  const { eraseOn, reason } = retentionOf(closed, today)
  return [eraseOn, reason.because]
}

describe('how long a dossier is kept', () => {
  it('of youth care in the Netherlands: twenty years after it closed', () => {
    expect(until({ ...nl, closedOn: '2026-04-30', birthDates: ['2017-09-14'] })).toEqual(['2046-04-30', 'years'])
  })

  it('of youth help in Flanders: until the youngest main person is 35', () => {
    const birthDates = ['2011-02-03', '2017-09-14']
    expect(until({ ...be, closedOn: '2026-04-30', birthDates })).toEqual(['2052-09-14', 'age'])
  })

  it('until 1 March for somebody born on 29 February, in a year without one', () => {
    expect(until({ ...be, closedOn: '2026-04-30', birthDates: ['2012-02-29'] })).toEqual(['2047-03-01', 'age'])
    expect(yearsAfter('2012-02-29', 36)).toBe('2048-02-29')
  })

  it('35 years after closing when a birth date is not known, or cannot be', () => {
    const closed = { ...be, closedOn: '2026-04-30' }
    expect(until({ ...closed, birthDates: [] })).toEqual(['2061-04-30', 'age-unknown'])
    expect(until({ ...closed, birthDates: ['2017-09-14', undefined] })).toEqual(['2061-04-30', 'age-unknown'])
    expect(until({ ...closed, birthDates: ['2071-09-14'] })).toEqual(['2061-04-30', 'age-unknown'])
  })

  it('at least five years, also of somebody who is older than 35', () => {
    expect(until({ ...be, closedOn: '2026-04-30', birthDates: ['1980-01-01'] })).toEqual(['2031-04-30', 'fewest'])
  })

  it('sixty days longer when nobody was warned while the term ran', () => {
    const closed = { ...nl, closedOn: '2000-01-01', birthDates: [] }
    expect(until(closed)).toEqual([addDays(today, 60), 'warning'])
    expect(until({ ...closed, warnedOn: '2026-01-01' })).toEqual(['2026-03-02', 'warning'])
  })

  it('is warned of sixty days before', () => {
    const { eraseOn, warnOn } = retentionOf({ ...nl, closedOn: '2026-04-30', birthDates: [] }, today)
    expect(addDays(warnOn, warningDays)).toBe(eraseOn)
  })

  it('as the partner chose, within what the law allows', () => {
    expect(until({ ...nl, closedOn: '2026-04-30', birthDates: [], ownTerm: { years: 25 } })[0]).toBe('2051-04-30')
    // Set before the law changed.
    expect(until({ ...nl, closedOn: '2026-04-30', birthDates: [], ownTerm: { years: 5 } })[0]).toBe('2046-04-30')
  })

  it('a term that is none, too short or too long is refused', () => {
    const of = retentionClassOf(nl)
    expect(termFault({ years: 20 }, of)).toBeUndefined()
    expect([0, -1, 19].map(years => termFault({ years }, of))).toEqual(Array(3).fill('term-too-short'))
    expect(termFault({ years: 500 }, of)).toBe('term-too-long')
    expect(termFault({ years: 20.5 }, of)).toBe('term-not-whole')
  })

  it('every class has a term within its own bounds, and every partner a class', () => {
    for (const one of retentionClasses) expect(termFault({ years: one.term }, one)).toBeUndefined()
    for (const country of ['NL', 'BE'] as const)
      for (const sector of ['youth-care', 'school', 'probation', 'housing', 'other'] as const)
        expect(retentionClassOf({ country, sector, variant: 'restorative' }).country).toBe(country)
  })
})

const day = fc.integer({ min: 0, max: 30_000 }).map(days => addDays('1960-01-01', days))
const closedAny = fc.record({
  country: fc.constantFrom('NL', 'BE'),
  sector: fc.constantFrom('youth-care', 'school', 'probation', 'housing', 'other'),
  variant: fc.constantFrom('family', 'restorative'),
  closedOn: day,
  birthDates: fc.array(fc.option(day, { nil: undefined }), { maxLength: 3 }),
  ownTerm: fc.option(fc.record({ years: fc.integer({ min: -5, max: 600 }) }), { nil: undefined }),
  warnedOn: fc.option(day, { nil: undefined }),
})

describe('whatever is known of a dossier', () => {
  it('its term never ends before the legal shortest, nor without a whole warning', () => {
    fc.assert(
      fc.property(closedAny, day, (closed, knownOn) => {
        const { eraseOn, warnOn } = retentionOf(closed, knownOn)
        const { kind, shortest } = retentionClassOf(closed)
        const years = kind === 'until-age' ? fewestYears : shortest
        expect(eraseOn >= yearsAfter(closed.closedOn, years)).toBe(true)
        expect(eraseOn >= addDays(closed.warnedOn ?? knownOn, warningDays)).toBe(true)
        expect(addDays(warnOn, warningDays)).toBe(eraseOn)
      }),
    )
  })

  it('until an age means that everybody known has it', () => {
    fc.assert(
      fc.property(closedAny, day, (closed, knownOn) => {
        const { eraseOn, reason } = retentionOf(closed, knownOn)
        if (reason.because !== 'age' && reason.because !== 'fewest') return
        for (const one of closed.birthDates) expect(ageOn(one ?? '', eraseOn)).toBeGreaterThanOrEqual(reason.term)
      }),
    )
  })
})

describe('when a dossier is closed', () => {
  const decided = {
    outcome: 'declined',
    reason: 'other',
    explanation: '',
    decidedAt: '2026-04-30T22:30:00.000Z',
  } as const
  const zone = 'Europe/Brussels'

  it('on the day, there, on which it was declined', () => {
    expect(closedOn({ state: 'declined', decision: decided }, undefined, zone)).toBe('2026-05-01')
  })

  it('not while it waits, nor while its trajectory runs', () => {
    expect(closedOn({ state: 'intake' }, undefined, zone)).toBeUndefined()
    expect(closedOn({ state: 'accepted' }, { state: 'preparation' }, zone)).toBeUndefined()
  })

  it('when its trajectory ended, which may be after it was withdrawn', () => {
    const ended = { state: 'stopped', endedAt: '2026-06-01T10:00:00.000Z' }
    expect(closedOn({ state: 'accepted' }, ended, zone)).toBe('2026-06-01')
    expect(closedOn({ state: 'withdrawn', decision: decided }, ended, zone)).toBe('2026-06-01')
  })
})

describe('what stays after an erasure', () => {
  it('of a person: what others said stays theirs', () => {
    expect(keptAfter({ what: 'person', hasTrajectory: false, others: 2 })).toContain('what-others-said')
    expect(keptAfter({ what: 'person', hasTrajectory: false, others: 0 })).not.toContain('what-others-said')
  })

  it('of a dossier: the counts, that it was erased, the access log and what happened when', () => {
    expect(keptAfter({ what: 'dossier', hasTrajectory: false, others: 3 })).toEqual([
      'counts',
      'that-it-was-erased',
      'access-log',
      'events-without-content',
    ])
    expect(keptAfter({ what: 'dossier', hasTrajectory: true, others: 3 })).toContain('payment-list')
  })
})
