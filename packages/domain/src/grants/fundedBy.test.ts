import { describe, expect, it } from 'vitest'
import { TenantId } from '../tenants/tenant.ts'
import { fundedBy, grantsToChoose } from './fundedBy.ts'
import { Grant, lastMonthTaken, priceOf } from './grant.ts'

const linde = TenantId.parse('linde')
const grant = (id: string, changes: object = {}): Grant =>
  Grant.parse({
    ...{ id, funder: 'dijleland', name: id, from: '2026-01', to: '2026-12', budget: 1000, tenants: ['linde'] },
    ...{ variants: ['family'], ...changes },
  })
const referral = { tenant: linde, variant: 'family', month: '2026-06' } as const
const [province, city] = [grant('province'), grant('city')]

describe('the grant of a referral', () => {
  it('is the only one that covers its partner, its kind of conference and its month', () => {
    expect(fundedBy(referral, [province])).toBe(province)
    expect(fundedBy({ ...referral, variant: 'restorative' }, [province])).toBeUndefined()
    expect(fundedBy({ ...referral, month: '2027-01' }, [province])).toBeUndefined()
    expect(fundedBy({ ...referral, tenant: TenantId.parse('kompas') }, [province])).toBeUndefined()
  })

  it('is the one that was chosen, when several cover it; never two', () => {
    expect(fundedBy({ ...referral, chosen: 'city' }, [province, city])).toBe(city)
    expect(fundedBy(referral, [province, city])).toBeUndefined()
  })

  it('is none when somebody else pays, and none when the chosen one does not cover it any more', () => {
    expect(fundedBy({ ...referral, chosen: null }, [province])).toBeUndefined()
    const others = grant('city', { tenants: ['kompas'] })
    expect(fundedBy({ ...referral, chosen: 'city' }, [province, others])).toBeUndefined()
  })

  it('stays the one on which it was accepted when that is ended; those sent later are not accepted on it', () => {
    const ended = grant('province', { endedFrom: '2026-06' })
    expect(fundedBy({ ...referral, chosen: 'province' }, [ended])).toBe(ended)
    expect(fundedBy(referral, [ended])).toBeUndefined()
    expect(grantsToChoose(referral, [ended, city])).toEqual([city])
    expect(grantsToChoose({ ...referral, month: '2026-05' }, [ended])).toEqual([ended])
  })
})

describe('the last month that a grant takes', () => {
  it('is the one before it was ended, or its last', () => {
    expect(lastMonthTaken(province)).toBe('2026-12')
    expect(lastMonthTaken(grant('one', { endedFrom: '2026-09' }))).toBe('2026-08')
    expect(lastMonthTaken(grant('one', { from: '2025-12', endedFrom: '2026-01' }))).toBe('2025-12')
    expect(lastMonthTaken(grant('one', { endedFrom: '2026-01' }))).toBeUndefined()
    expect(lastMonthTaken(grant('one', { endedFrom: '2027-03' }))).toBe('2026-12')
  })
})

describe('the price of a plan', () => {
  const prices = [
    { variant: 'family', from: '2026-07', euros: 2000 },
    { variant: 'family', from: '2026-01', euros: 1900 },
  ] as const
  it('is the one in force in its month; before the first it is not known', () => {
    const priced = grant('one', { prices })
    expect(['2025-12', '2026-06', '2026-07', '2026-12'].map(month => priceOf(priced, 'family', month))).toEqual([
      ...[undefined, 1900, 2000, 2000],
    ])
    expect(priceOf(priced, 'restorative', '2026-07')).toBeUndefined()
  })
})
