import { countersOf, countersOfTrajectory, dayIn, merge, TenantId } from '@kring/domain'
import { figureOf, indicatorOf } from '@kring/domain/indicators'
import { guessedMapping, lookInto } from '@kring/functions/api/imports/begin'
import { keptRows } from '@kring/functions/api/imports/keptRows'
import type { ImportPartner } from '@kring/functions/api/imports/partners'
import { rowReader } from '@kring/functions/api/imports/readRows'
import { meaningsIn } from '@kring/functions/data/imports/index'
import { describe, expect, it } from 'vitest'
import { pastYearsCsv } from './pastYears.ts'
import { demoGrants, demoTenants } from './tenants.ts'

const moments = [
  '2026-04-23T09:00:00.000Z',
  '2026-11-30T01:00:00.000Z',
  '2027-01-01T07:00:00.000Z',
  '2028-02-29T15:30:00.000Z',
]

/** What the spreadsheet of the past years counts, by the same reader as any import. */
async function countersAt(now: string, from: string, to: string) {
  const today = dayIn(now, 'Europe/Brussels')
  const grants = demoGrants(Number(now.slice(0, 4)))
  const partners: readonly ImportPartner[] = demoTenants.map(({ id, name, sector }) => ({
    id,
    name,
    sector,
    grants: grants.filter(grant => grant.tenants.includes(id)),
  }))
  const { table, found } = await lookInto({ content: new TextEncoder().encode(pastYearsCsv(today, grants)) })
  const mapping = guessedMapping(found, 'operator')
  const { rows, words } = keptRows({ ...found, covered: table.covered }, mapping, {}, partners, 'secret')
  const read = rowReader({ place: 'operator', partners }, { mapping }, meaningsIn(words), today)
  const results = rows.map(read)
  const faults = results.flatMap(one => ('faults' in one ? one.faults : []))
  const good = results
    .flatMap(one => ('good' in one ? [one.good] : []))
    .filter(({ month }) => month >= from && month <= to)
  const facts = good.flatMap(one => one.facts)
  return {
    faults,
    good,
    counters: merge(facts.map(fact => (fact.kind === 'referral' ? countersOf(fact) : countersOfTrajectory(fact)))),
  }
}

type Counters = Awaited<ReturnType<typeof countersAt>>['counters']
function percent(id: string, counters: Counters): number {
  const figure = figureOf(indicatorOf(id), counters)
  return figure.kind === 'share' ? (100 * figure.numerator) / figure.denominator : Number.NaN
}
const mean = (id: string, counters: Counters): number => {
  const figure = figureOf(indicatorOf(id), counters)
  return figure.kind === 'mean' ? figure.sum / figure.over : Number.NaN
}

describe.each(moments)('the past years of the demo made on %s', now => {
  const year = Number(now.slice(0, 4))

  it('have no fault, lie in the past, and are of all partners', async () => {
    const { faults, good } = await countersAt(now, '0000-01', '9999-12')
    expect(faults).toEqual([])
    expect(good.length).toBeGreaterThan(400)
    expect(new Set(good.map(({ tenant }) => tenant)).size).toBe(demoTenants.length)
    expect(good.some(({ tenant, fundedBy }) => tenant !== TenantId.parse('maashaven') && fundedBy === undefined)).toBe(
      false,
    )
  })

  it('lie in the published ranges, as a whole and for the first year', async () => {
    for (const [from, to] of [
      ['0000-01', '9999-12'],
      [`${year - 2}-01`, `${year - 2}-12`],
    ] as const) {
      const { counters } = await countersAt(now, from, to)
      expect(percent('professional-source', counters)).toSatisfy(n => n > 73 && n < 77)
      expect(percent('conference-rate', counters)).toSatisfy(n => n >= 68 && n <= 70)
      expect(percent('plan-rate', counters)).toSatisfy(n => n >= 84 && n <= 86)
      expect((100 * percent('plans-without-meeting', counters) * percent('plan-rate', counters)) / 1e4).toSatisfy(
        n => n > 15 && n < 17,
      )
      expect(mean('participants', counters)).toSatisfy(n => n >= 9 && n <= 11)
      const lead = figureOf(indicatorOf('lead-time'), counters)
      expect(lead.kind === 'median' ? lead.median : 0).toSatisfy(days => (days ?? 0) > 25 && (days ?? 0) < 70)
      const days = Object.keys(counters).flatMap(name => (name.startsWith('toDay:') ? [Number(name.slice(6))] : []))
      expect(Math.min(...days)).toBeGreaterThanOrEqual(4)
    }
  })
})
