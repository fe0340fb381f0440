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
