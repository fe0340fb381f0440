import { expect, it } from 'vitest'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Membership } from './actor.ts'
import { mayEnd, needsSecondFactor } from './members.ts'

const linde = TenantId.parse('linde')
const admin: Membership = { role: 'tenant-admin', tenant: linde }
const referrer: Membership = { role: 'referrer', tenant: linde }
const bart = { subject: 'bart', membership: admin }
const sara = { subject: 'sara', membership: referrer }

it('a tenant keeps at least one admin', () => {
  expect(mayEnd(bart, [bart, sara])).toBe('last-admin')
  expect(mayEnd(bart, [bart, sara, { subject: 'eva', membership: admin }])).toBe('yes')
})

it('the last platform admin can not be sent away', () => {
  const paula = { subject: 'paula', membership: { role: 'platform-admin' } as const }
  expect(mayEnd(paula, [paula])).toBe('last-admin')
})

it('an admin who was only invited is no admin yet: who invited them stays, and the invitation may end', () => {
  for (const pending of ['confirmation', 'acceptance'] as const) {
    const eva = { subject: 'eva', membership: admin, pending }
    expect(mayEnd(bart, [bart, eva])).toBe('last-admin')
    expect(mayEnd(eva, [bart, eva])).toBe('yes')
    expect(mayEnd(eva, [eva])).toBe('yes')
  }
})

it('any other role may end, also the last of its kind', () => {
  expect(mayEnd(sara, [bart, sara])).toBe('yes')
})

it('a role that somebody does not have can not end', () => {
  expect(mayEnd({ subject: 'sara', membership: admin }, [bart, sara])).toBe('member-unknown')
})

it('who reads dossiers signs in with a second factor', () => {
  expect(needsSecondFactor([{ role: 'regional-manager', region: RegionId.parse('oost') }])).toBe(true)
  expect(needsSecondFactor([referrer, admin])).toBe(true)
  expect(needsSecondFactor([referrer])).toBe(false)
  expect(needsSecondFactor([])).toBe(false)
})
