import { TenantId } from '@kring/domain/tenants'
import { describe, expect, it } from 'vitest'
import { homePath, navigationFor } from './navigation.ts'

const person = { subject: 'sara', name: 'Sara Maes', tenants: [], funders: [] }
const linde = TenantId.parse('linde')

describe('where someone begins', () => {
  it('is the first screen of what they are', () => {
    expect(homePath({ ...person, memberships: [{ role: 'referrer', tenant: linde }] })).toBe('/referrals')
    expect(homePath({ ...person, memberships: [{ role: 'platform-admin' }] })).toBe('/people')
    expect(homePath({ ...person, memberships: [{ role: 'coordinator' }] })).toBe('/welcome')
    expect(homePath({ ...person, memberships: [] })).toBe('/welcome')
  })

  it('shows each place once, however many memberships lead there', () => {
    const memberships = [
      { role: 'tenant-admin' as const, tenant: linde },
      { role: 'referrer' as const, tenant: linde },
      { role: 'referrer' as const, tenant: TenantId.parse('kompas') },
    ]
    expect(navigationFor({ ...person, memberships }).map(({ to }) => to)).toEqual(['/referrals', '/partner'])
  })
})
