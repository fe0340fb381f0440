import { FunderId, RegionId } from '@kring/domain'
import { TenantId } from '@kring/domain/tenants'
import { describe, expect, it } from 'vitest'
import { homePath, isTheirs, navigationFor } from './navigation.ts'

const person = { subject: 'sara', name: 'Sara Maes', tenants: [], funders: [], invitations: [] }
const linde = TenantId.parse('linde')

describe('where someone begins', () => {
  it('is the first screen of what they are', () => {
    expect(homePath({ ...person, memberships: [{ role: 'referrer', tenant: linde }] })).toBe('/referrals')
    expect(homePath({ ...person, memberships: [{ role: 'platform-admin' }] })).toBe('/people')
    expect(homePath({ ...person, memberships: [{ role: 'coordinator' }] })).toBe('/today')
    expect(homePath({ ...person, memberships: [] })).toBe('/welcome')
  })

  it('is an open invitation, whatever they are; their other places stay in reach', () => {
    const invitation = { role: 'referrer', place: 'linde', since: '2026-05-04T09:00:00.000Z' } as const
    const none = { ...person, memberships: [], invitations: [invitation] }
    expect([homePath(none), navigationFor(none).map(({ key }) => key)]).toEqual(['/welcome', ['nav.invitations']])
    const manager = { ...none, memberships: [{ role: 'platform-admin' as const }] }
    expect(homePath(manager)).toBe('/welcome')
    expect(navigationFor(manager).map(({ to }) => to)).toEqual([
      '/people',
      '/grants',
      '/releases',
      '/overview',
      '/welcome',
    ])
    const coordinator = { ...none, memberships: [{ role: 'coordinator' as const }] }
    expect(navigationFor(coordinator).map(({ to }) => to)).toEqual(['/today', '/my-record', '/welcome'])
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

const one = {
  funder: { role: 'funder', funder: FunderId.parse('dijleland') },
  'regional-manager': { role: 'regional-manager', region: RegionId.parse('oost') },
  'platform-admin': { role: 'platform-admin' },
  coordinator: { role: 'coordinator' },
} as const

describe('a screen', () => {
  it.each([
    ['/queue', 'funder', false],
    ['/reports', 'funder', true],
    ['/reports', 'regional-manager', false],
    ['/dossiers/linde/LIN-2026-000001/log', 'regional-manager', true],
    ['/dossiers/linde/LIN-2026-000001', 'platform-admin', false],
    ['/coordinators/training', 'regional-manager', true],
    ['/coordinators/fatima', 'coordinator', false],
    ['/my-record', 'coordinator', true],
    ['/my-record', 'regional-manager', false],
    ['/partner/house', 'regional-manager', false],
    ['/people/partners', 'regional-manager', false],
    ['/trajectories', 'regional-manager', true],
    ['/trajectories', 'coordinator', false],
    ['/today/linde/LIN-2026-000001', 'coordinator', true],
    ['/today', 'regional-manager', false],
    ['/referrals', 'coordinator', true],
    ['/welcome', 'coordinator', true],
    ['/queues', 'coordinator', true],
  ] as const)('%s of a %s is theirs: %s', (path, role, expected) => {
    expect(isTheirs(path, { memberships: [one[role]] })).toBe(expected)
  })
})
