import { describe, expect, it } from 'vitest'
import { grantNamed } from '../../test-data/grants.ts'
import { TenantId } from '../tenants/tenant.ts'
import { unfundedReason } from './unfunded.ts'

const referral = { tenant: TenantId.parse('linde'), variant: 'family' as const, month: '2026-05' }
const grant = grantNamed('aan-zet', { from: '2026-01', to: '2026-12', variants: ['family'] })
const other = { ...grant, id: 'buren', isChosenPerReferral: true }

describe('an accepted referral', () => {
  it('is paid for by the only grant that covers it, by the one that was chosen, or by somebody else', () => {
    expect(unfundedReason(referral, [grant])).toBeUndefined()
    expect(unfundedReason({ ...referral, chosen: 'buren' }, [grant, other])).toBeUndefined()
    expect(unfundedReason({ ...referral, chosen: null, payer: 'de stad' }, [grant])).toBeUndefined()
  })

  it('has no grant when none covers its partner, kind of conference and month', () => {
    expect(unfundedReason(referral, [])).toBe('none-covers')
    expect(unfundedReason({ ...referral, month: '2027-01' }, [grant])).toBe('none-covers')
    expect(unfundedReason({ ...referral, variant: 'restorative' }, [grant])).toBe('none-covers')
    expect(unfundedReason({ ...referral, tenant: TenantId.parse('elders') }, [grant])).toBe('none-covers')
  })

  it('waits for a choice when two cover it and nobody chose', () => {
    expect(unfundedReason(referral, [grant, other])).toBe('not-chosen')
  })

  it('was sent after the only grant for it was ended', () => {
    expect(unfundedReason(referral, [{ ...grant, endedFrom: '2026-05' }])).toBe('ended')
    expect(unfundedReason(referral, [{ ...grant, endedFrom: '2026-06' }])).toBeUndefined()
  })

  it('lost the grant that was chosen when that came to cover something else', () => {
    expect(unfundedReason({ ...referral, chosen: 'aan-zet' }, [{ ...grant, variants: ['restorative'] }, other])).toBe(
      'no-longer-covers',
    )
  })

  it('has nobody who pays when a manager said so', () => {
    expect(unfundedReason({ ...referral, chosen: null }, [grant])).toBe('nobody-yet')
  })
})
