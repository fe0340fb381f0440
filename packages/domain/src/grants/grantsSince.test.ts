import { describe, expect, it } from 'vitest'
import { TenantId } from '../tenants/tenant.ts'
import { fundedBy } from './fundedBy.ts'
import { Grant } from './grant.ts'
import { grantsSince } from './grantsSince.ts'

const linde = TenantId.parse('linde')
const grantOf = (id: string, changes: object = {}): Grant =>
  Grant.parse({
    id,
    funder: 'stad',
    name: id,
    from: '2026-01',
    to: '2026-12',
    budget: 1,
    tenants: ['linde'],
    ...changes,
  })
const [one, other] = [grantOf('een'), grantOf('ander')]
const referral = { tenant: linde, variant: 'family', month: '2026-03' } as const

describe('a dossier that was counted by grants of before', () => {
  it('stands when they are what they were', () => {
    expect(grantsSince(linde, [one, other], [grantOf('ander'), grantOf('een')])).toBeUndefined()
  })

  it('is counted by the present ones when one was made, or covers something else', () => {
    expect(grantsSince(linde, [one], [one, other])).toEqual([one, other])
    const later = grantOf('een', { from: '2026-06' })
    expect(grantsSince(linde, [one], [later])).toEqual([later])
  })

  it('is taken out of one that its partner no longer has', () => {
    const since = grantsSince(linde, [one, other], [other])
    expect(since?.map(({ id, tenants }) => [id, tenants])).toEqual([
      ['ander', ['linde']],
      ['een', []],
    ])
    expect(fundedBy(referral, since ?? [])?.id).toBe('ander')
    // Counted so once, it stands.
    expect(grantsSince(linde, since ?? [], [other])).toBeUndefined()
  })
})
