import * as fc from 'fast-check'
import { referralStates, sources } from '../src/referral/state.ts'
import { add, countersOf, type Fact, type MonthOfTenant } from '../src/reports/index.ts'
import { TenantId } from '../src/tenants/tenant.ts'
import { variantIds } from '../src/variants/variantIds.ts'

/** One referral that was just submitted. */
export const submitted: Fact = {
  tenant: TenantId.parse('linde'),
  sector: 'youth-care',
  month: '2026-04',
  variant: 'family',
  state: 'submitted',
  source: 'professional',
  municipality: 'leuven',
  themes: ['upbringing'],
  ageGroup: '4-11',
}

const states = referralStates.filter(state => state !== 'draft')

/** Any referral; one that was accepted has a lead time, as `factOf` makes it. */
export const facts: fc.Arbitrary<Fact> = fc
  .record({
    tenant: fc.constantFrom('linde', 'linde-2', 'wonen').map(id => TenantId.parse(id)),
    sector: fc.constant(submitted.sector),
    month: fc.constantFrom('2026-03', '2026-04', '2026-05'),
    variant: fc.constantFrom(...variantIds),
    state: fc.constantFrom(...states),
    source: fc.constantFrom(...sources),
    municipality: fc.constantFrom('leuven', 'tienen', undefined),
    themes: fc.subarray(['upbringing', 'money', 'housing']),
    ageGroup: fc.constantFrom('4-11', '12-17', undefined),
    days: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ days, ...fact }) => ({ ...fact, leadDays: fact.state === 'accepted' ? days : undefined }))

/** The rollups that the stream makes of these facts. */
export function monthsOf(counted: readonly Fact[]): readonly MonthOfTenant[] {
  const months = new Map<string, MonthOfTenant>()
  for (const fact of counted) {
    const { month, tenant } = fact
    const key = `${month}#${tenant}`
    months.set(key, { month, tenant, counters: add(months.get(key)?.counters ?? {}, countersOf(fact)) })
  }
  return [...months.values()]
}
