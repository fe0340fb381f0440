import { describe, expect, it } from 'vitest'
import { countersOfTrajectory } from '../reports/countersOfFact.ts'
import { merge } from '../reports/rollup.ts'
import type { ConferenceFact } from '../reports/trajectoryFact.ts'
import { incompleteIn } from './incomplete.ts'

const conference = (own: Partial<ConferenceFact>): ConferenceFact => ({
  kind: 'conference',
  month: '2026-03',
  variant: 'family',
  circle: 8,
  professionals: 2,
  children: 1,
  known: 5,
  invited: 12,
  themes: 1,
  privateMinutes: 90,
  ...own,
})
const monthOf = (tenant: string, ...conferences: readonly ConferenceFact[]) => ({
  tenant,
  month: '2026-03',
  counters: merge(conferences.map(countersOfTrajectory)),
})

describe('what is not written down yet', () => {
  it('is nothing when every conference says who was there', () => {
    expect(incompleteIn([monthOf('linde', conference({}))], 0)).toEqual([])
  })

  it('names the conferences of which nobody noted who was there, and the partner with the most of them', () => {
    const nobody = conference({ circle: undefined, professionals: undefined, children: undefined })
    const months = [monthOf('linde', conference({}), nobody), monthOf('kompas', nobody, nobody)]
    expect(incompleteIn(months, 0)).toEqual([
      { what: 'participants', missing: 3, of: 4, most: { tenant: 'kompas', missing: 2 } },
    ])
  })

  it('counts a conference of which only the circle is known: how many there were in all is not', () => {
    expect(incompleteIn([monthOf('linde', conference({ professionals: undefined }))], 0)).toMatchObject([
      { what: 'participants', missing: 1, of: 1 },
    ])
  })

  it('asks nothing of the private time of one of before', () => {
    expect(incompleteIn([monthOf('linde', conference({ privateMinutes: undefined }))], 0)).toEqual([])
  })
})
