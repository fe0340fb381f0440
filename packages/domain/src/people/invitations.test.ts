import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import { type Actor, FunderId, type Membership, type Role } from './actor.ts'
import { can } from './can.ts'
import { isGuardedRole, isInForce, mayConfirm, stageOfGrant, waitBeforeInvitingAgain } from './invitations.ts'

const manager = (granter: string, target: string) => ({ granter, target, role: 'regional-manager' }) as const

describe('a membership', () => {
  it('counts when nothing is waited for, and not before', () => {
    expect(isInForce({})).toBe(true)
    expect(isInForce({ pending: 'acceptance' })).toBe(false)
    expect(isInForce({ pending: 'confirmation' })).toBe(false)
  })
})

describe('a granted role', () => {
  it('is an invitation at once when it reads no dossiers', () => {
    for (const role of ['referrer', 'tenant-admin', 'funder'] as const)
      expect(stageOfGrant({ granter: 'paula', target: 'tom', role }, ['paula', 'hanne'])).toBe('acceptance')
  })

  it('may be one’s own when it reads no dossiers', () => {
    expect(stageOfGrant({ granter: 'bart', target: 'bart', role: 'referrer' }, [])).toBe('acceptance')
  })

  it('that reads dossiers is never for oneself, however many platform admins there are', () => {
    for (const admins of [['paula'], ['paula', 'hanne'], ['paula', 'hanne', 'karel']])
      for (const role of ['regional-manager', 'coordinator', 'platform-admin'] as const)
        expect(stageOfGrant({ granter: 'paula', target: 'paula', role }, admins)).toBe('self-grant')
  })

  it('that reads dossiers waits for a second platform admin when there is one', () => {
    expect(stageOfGrant(manager('paula', 'tom'), ['paula', 'hanne'])).toBe('confirmation')
  })

  it('that reads dossiers needs nobody else when there is one platform admin', () => {
    expect(stageOfGrant(manager('paula', 'tom'), ['paula'])).toBe('acceptance')
    expect(stageOfGrant(manager('paula', 'tom'), ['paula', 'paula'])).toBe('acceptance')
  })

  it('of platform admin is guarded as well: else the rule could be sidestepped', () => {
    const grant = { granter: 'paula', target: 'tom', role: 'platform-admin' } as const
    expect(stageOfGrant(grant, ['paula', 'hanne'])).toBe('confirmation')
  })

  it('waits when the only other platform admin is the one who gets it', () => {
    expect(stageOfGrant(manager('paula', 'hanne'), ['paula', 'hanne'])).toBe('confirmation')
  })
})

describe('every role with which somebody reads a dossier', () => {
  const tenant = TenantId.parse('linde')
  const region = RegionId.parse('oost')
  const all: readonly Membership[] = [
    { role: 'referrer', tenant },
    { role: 'tenant-admin', tenant },
    { role: 'regional-manager', region },
    { role: 'coordinator' },
    { role: 'funder', funder: FunderId.parse('dijleland') },
    { role: 'platform-admin' },
    { role: 'partner-system', tenant, scopes: ['referral.submit', 'referral.status'] },
  ]
  it.each(all.map(membership => [membership.role, membership] as const))('is guarded: %s', (role, membership) => {
    const actor: Actor = { kind: 'person', subject: 'tom', name: 'Tom', memberships: [membership] }
    const reads = can(actor, 'dossier.read', { kind: 'referral', tenant, region, id: 'r1', referrer: 'tom' })
    expect(isGuardedRole(role) || !reads).toBe(true)
  })
})

describe('a grant that waits', () => {
  const admins = ['paula', 'hanne', 'tom']
  it('is confirmed by a platform admin who neither granted it nor gets it', () => {
    expect(mayConfirm(manager('paula', 'tom'), 'hanne', admins)).toBe('yes')
  })
  it('is not confirmed by who granted it', () => {
    expect(mayConfirm(manager('paula', 'tom'), 'paula', admins)).toBe('confirm-own-grant')
  })
  it('is not confirmed by who gets it', () => {
    expect(mayConfirm(manager('paula', 'tom'), 'tom', admins)).toBe('confirm-own-role')
  })
  it('is not confirmed by somebody who is no platform admin', () => {
    expect(mayConfirm(manager('paula', 'tom'), 'leen', admins)).toBe('not-allowed')
    expect(mayConfirm(manager('paula', 'tom'), 'paula', ['hanne'])).toBe('not-allowed')
  })
})

it('with two platform admins or more, no guarded role becomes an invitation by one person’s hand', () => {
  const person = fc.constantFrom('paula', 'hanne', 'karel', 'tom', 'leen')
  const role = fc.constantFrom<Role[]>('regional-manager', 'coordinator', 'platform-admin')
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { minLength: 2 }),
      person,
      role,
      fc.array(person),
      (admins, target, what, tries) => {
        const granter = admins[0] ?? 'paula'
        const grant = { granter, target, role: what }
        const stage = stageOfGrant(grant, admins)
        const helpers = tries.filter(one => mayConfirm(grant, one, admins) === 'yes')
        const isInvitation = stage === 'acceptance' || (stage === 'confirmation' && helpers.length > 0)
        if (!isInvitation) return
        expect(helpers.every(one => admins.includes(one) && one !== granter && one !== target)).toBe(true)
        expect(helpers.length).toBeGreaterThan(0)
        expect(target).not.toBe(granter)
      },
    ),
    { numRuns: 300 },
  )
})

it('an invitation is sent again an hour after it went out last, not before', () => {
  const last = '2026-05-04T09:00:00.000Z'
  expect(waitBeforeInvitingAgain(last, last)).toBe(3600)
  expect(waitBeforeInvitingAgain(last, '2026-05-04T09:59:59.500Z')).toBe(1)
  expect(waitBeforeInvitingAgain(last, '2026-05-04T10:00:00.000Z')).toBe(0)
  expect(waitBeforeInvitingAgain(last, '2026-06-04T10:00:00.000Z')).toBe(0)
})
