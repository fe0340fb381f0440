import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, monthsOf, submitted } from '../../test-data/reports.ts'
import { TenantId } from '../tenants/tenant.ts'
import { countedOnce } from './countedOnce.ts'
import { byFamily } from './families.ts'
import type { MonthOfTenant } from './tally.ts'
import { usageOf } from './usage.ts'

const linde = TenantId.parse('linde')
const wonen = TenantId.parse('wonen')
const tenants = [linde, TenantId.parse('linde-2'), wonen]
const grant = { from: '2026-01', to: '2026-12', tenants }

const reportOf = (months: readonly MonthOfTenant[]) =>
  usageOf(months, { from: '2026-01', to: '2026-12', by: 'municipality', threshold: 3 })

describe('the counts of several grants', () => {
  it('are those of one of them where all cover the same', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), fc.integer({ min: 1, max: 3 }), (all, grants) => {
        const months = monthsOf(all)
        const counted = countedOnce(Array.from({ length: grants }, () => ({ grant, months })))
        expect(reportOf(counted)).toEqual(reportOf(months))
      }),
      { numRuns: 50 },
    )
  })

  it('are whole while a later grant has only some of its referrals yet, whichever is read first', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), fc.nat(20), fc.boolean(), (all, some, isFirst) => {
        const whole = { grant, months: monthsOf(all) }
        const halfway = { grant, months: monthsOf(all.slice(0, some)) }
        const counted = countedOnce(isFirst ? [halfway, whole] : [whole, halfway])
        expect(reportOf(counted)).toEqual(reportOf(whole.months))
      }),
      { numRuns: 50 },
    )
  })

  it('are added up where one covers what the other does not', () => {
    const of = (tenant: TenantId, month: string, n: number) =>
      monthsOf(Array.from({ length: n }, () => ({ ...submitted, tenant, month })))
    const counted = countedOnce([
      { grant: { ...grant, tenants: [linde], to: '2026-04' }, months: of(linde, '2026-04', 20) },
      {
        grant: { ...grant, tenants: [linde, wonen] },
        months: [...of(linde, '2026-04', 20), ...of(linde, '2026-05', 30), ...of(wonen, '2026-04', 15)],
      },
    ])
    expect(reportOf(counted).referrals).toEqual({ kind: 'count', n: 65 })
  })

  it('take every family of a month from the same grant', () => {
    const all = monthsOf(Array.from({ length: 20 }, () => submitted))
    const apart = all.flatMap(month => [...byFamily(month.counters).values()].map(counters => ({ ...month, counters })))
    const counted = countedOnce([
      { grant, months: apart },
      { grant, months: apart },
    ])
    expect(reportOf(counted)).toEqual(reportOf(all))
  })

  it('leave out what a grant covered before it was changed, also where it is the only one', () => {
    const months = monthsOf(Array.from({ length: 20 }, () => submitted))
    for (const changed of [{ tenants: [wonen] }, { to: '2026-03' }, { from: '2026-05' }]) {
      const counted = countedOnce([{ grant: { ...grant, ...changed }, months }])
      expect(reportOf(counted).referrals).toEqual({ kind: 'count', n: 0 })
    }
    expect(countedOnce([])).toEqual([])
  })
})
