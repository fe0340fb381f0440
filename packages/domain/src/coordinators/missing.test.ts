import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coordinatorAfter,
  coordinatorHistory,
  coordinatorEvents as events,
  readyHistory,
} from '../../test-data/coordinators.ts'
import { isAffiliatedOn, isSameOrganisation } from './affiliations.ts'
import { endingSoon, isAssignableOn, missingKinds, missingOn } from './missing.ts'
import type { CoordinatorRecord } from './state.ts'

const day = '2026-04-28'
const ready = coordinatorAfter(...readyHistory)
const whatIsMissing = (record: CoordinatorRecord, on = day) => missingOn(record, on).map(({ what }) => what)

describe('what is missing', () => {
  it('is nothing when all is in order', () => {
    expect(missingOn(ready, day)).toEqual([])
    expect(isAssignableOn(ready, day)).toBe(true)
  })

  it('is everything at first, each with its own name', () => {
    const { supervisor, ...first } = coordinatorAfter(events.registered())
    expect(missingOn(first, day)).toEqual([
      { what: 'training-days', attended: 0, needed: 3 },
      { what: 'certificate' },
      { what: 'conduct' },
      { what: 'insurance' },
      { what: 'information-note' },
      { what: 'secrecy' },
      { what: 'supervisor' },
      { what: 'affiliations-not-confirmed' },
    ])
  })

  it('is the certificate from the day after its last on (G8)', () => {
    expect(whatIsMissing(ready, '2028-01-31')).not.toContain('certificate-expired')
    expect(missingOn(ready, '2028-04-01')).toContainEqual({ what: 'certificate-expired', since: '2028-03-31' })
    expect(whatIsMissing(ready, '2028-03-31')).not.toContain('certificate-expired')
  })

  it('is a paper that is valid from a later day on, with that day', () => {
    const papers = { ...ready.papers, insurance: { from: '2026-05-01', until: '2026-12-31' } }
    expect(missingOn({ ...ready, papers }, day)).toEqual([{ what: 'insurance', from: '2026-05-01' }])
  })

  it('is the information note for a volunteer in Belgium only', () => {
    const { informationNote, ...papers } = ready.papers
    const without = { ...ready, papers }
    expect(whatIsMissing(without)).toEqual(['information-note'])
    expect(whatIsMissing({ ...without, engagement: 'freelance' })).toEqual([])
    expect(whatIsMissing({ ...without, country: 'NL' })).toEqual([])
  })

  it('is a confirmation of the affiliations after a year', () => {
    expect(whatIsMissing({ ...ready, affiliationsConfirmedOn: '2025-04-28' })).toEqual([])
    expect(missingOn({ ...ready, affiliationsConfirmedOn: '2025-04-27' }, day)).toEqual([
      { what: 'affiliations-not-confirmed', since: '2025-04-27' },
    ])
  })

  it('is presence while away, the first and last day included', () => {
    const availability = { most: 2, away: [{ from: '2026-04-28', until: '2026-04-30' }] }
    const away = { ...ready, availability }
    expect(missingOn(away, day)).toEqual([{ what: 'away', until: '2026-04-30' }])
    expect(missingOn(away, '2026-04-30')).toEqual([{ what: 'away', until: '2026-04-30' }])
    expect([missingOn(away, '2026-04-27'), missingOn(away, '2026-05-01')]).toEqual([[], []])
  })

  it('is a coordinator once they ended', () => {
    expect(missingOn(coordinatorAfter(...readyHistory, events.ended()), day)).toEqual([
      { what: 'ended', on: '2026-04-20' },
    ])
  })

  it('has each kind at most once, in the same order, on whatever day', () => {
    const anyDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    const histories = fc.constantFrom([events.registered()], coordinatorHistory, readyHistory)
    fc.assert(
      fc.property(anyDay, histories, (date, history) => {
        const kinds = whatIsMissing(coordinatorAfter(...history), date.toISOString().slice(0, 10))
        expect(kinds).toEqual(missingKinds.filter(kind => kinds.includes(kind)))
      }),
    )
  })
})

it('papers that end soon are told while they are valid, the first to end first', () => {
  expect(endingSoon(ready, day, 60)).toEqual([])
  expect(endingSoon(ready, '2026-12-01', 30)).toEqual([{ paper: 'insurance', until: '2026-12-31' }])
  expect(endingSoon(ready, '2027-01-01', 30)).toEqual([])
  expect(endingSoon(ready, '2028-01-01', 100).map(({ paper }) => paper)).toEqual(['conduct', 'certificate'])
})

it('an affiliation holds on its first and on its last day', () => {
  const tie = { from: '2026-01-01', until: '2026-01-31' }
  expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(on => isAffiliatedOn(tie, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isAffiliatedOn({}, day)).toBe(true)
})

it('an organisation of another name is another, in any script', () => {
  expect(isSameOrganisation({ name: 'مدرسة النور' }, { name: 'مدرسة النور ' })).toBe(true)
  expect(isSameOrganisation({ name: 'CLB De Brug' }, { name: 'CLB De Boom' })).toBe(false)
})
