import { describe, expect, it } from 'vitest'
import type { Actor, Membership } from '../people/actor.ts'
import { FunderId } from '../people/actor.ts'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import { type PaidRequest, type PayingBucket, payingBuckets, publicKinds } from './payingBuckets.ts'

const [flooding, other] = [TenantId.parse('flooding'), TenantId.parse('other')]
const manager: Membership = { role: 'regional-manager', region: RegionId.parse('oost') }
const admin: Membership = { role: 'platform-admin' }
const funder: Membership = { role: 'funder', funder: FunderId.parse('dijleland') }
const coordinator: Membership = { role: 'coordinator' }
const referrer = (tenant: TenantId): Membership => ({ role: 'referrer', tenant })
const tenantAdmin = (tenant: TenantId): Membership => ({ role: 'tenant-admin', tenant })
const system = (tenant: TenantId): Membership => ({
  role: 'partner-system',
  tenant,
  scopes: ['referral.submit', 'referral.status'],
})

const person = (...memberships: readonly Membership[]): Actor => ({
  kind: 'person',
  subject: 's',
  name: 'S',
  memberships,
})
const citizen: Actor = { kind: 'citizen' }
const ask = (actor: Actor, tenant: TenantId | undefined, requires: PaidRequest['requires']): PaidRequest => ({
  actor,
  tenant,
  requires,
  kind: 'reads',
})
const names = (buckets: readonly PayingBucket[]): readonly string[] =>
  buckets.map(bucket => (bucket.kind === 'person' ? 'person' : `${bucket.kind} ${bucket.tenant}`))
const paidBy = (...request: Parameters<typeof ask>) => names(payingBuckets(ask(...request)))

const own = ['person']
const byMembersOf = (tenant: TenantId) => [`member ${tenant}`, `people ${tenant}`]

describe('a member of a partner', () => {
  it('pays at their partner from their own bucket first, then from the one they share with colleagues', () => {
    expect(paidBy(person(referrer(other)), other, ['draft.keep'])).toEqual(byMembersOf(other))
    expect(paidBy(person(tenantAdmin(other)), other, ['tenant.configure'])).toEqual(byMembersOf(other))
    expect(paidBy(person(referrer(other)), other, ['dossier.read', 'referral.follow'])).toEqual(byMembersOf(other))
  })

  it('pays for it themselves, and no partner does, where they are no member', () => {
    expect(paidBy(person(referrer(flooding)), other, ['draft.keep'])).toEqual(own)
    expect(paidBy(person(referrer(flooding)), other, 'public')).toEqual(own)
    expect(paidBy(person(), other, 'public')).toEqual(own)
  })

  it('pays for it themselves where the path names no partner', () => {
    expect(paidBy(person(referrer(other)), undefined, 'signed-in')).toEqual(own)
    expect(paidBy(person(tenantAdmin(other)), undefined, ['ops.queue'])).toEqual(own)
  })

  it('pays for it themselves where none of their roles may do it: colleagues do not pay for what is refused', () => {
    expect(paidBy(person(referrer(other)), other, ['tenant.configure'])).toEqual(own)
  })

  it('of two partners pays at each from the buckets of that one', () => {
    const both = person(referrer(flooding), tenantAdmin(other))
    expect(paidBy(both, flooding, ['draft.keep'])).toEqual(byMembersOf(flooding))
    expect(paidBy(both, other, ['member.list'])).toEqual(byMembersOf(other))
    expect(paidBy(both, other, ['member.grant'])).toEqual(byMembersOf(other))
  })

  it('pays at their partner for its public pages too', () => {
    expect(paidBy(person(referrer(other)), other, 'public')).toEqual(byMembersOf(other))
    expect(paidBy(person(referrer(other)), other, ['citizen-form.read'])).toEqual(byMembersOf(other))
  })
})

describe('somebody of the operator or of a funder', () => {
  it.each([
    ['a regional manager', manager, ['dossier.read', 'referral.follow']],
    ['a regional manager in an emergency', manager, ['dossier.open-in-emergency']],
    ['a platform admin', admin, ['member.list']],
    ['a platform admin who names an admin', admin, ['member.grant']],
    ['a coordinator', coordinator, 'public'],
    ['a funder', funder, 'public'],
  ] as const)('pays from their own bucket at every partner: %s', (_who, role, requires) => {
    for (const tenant of [flooding, other]) expect(paidBy(person(role), tenant, requires)).toEqual(own)
  })

  it('whom a flooding partner made its member still pays from their own bucket, at others and there', () => {
    const caught = person(referrer(flooding), tenantAdmin(flooding), manager)
    for (const tenant of [flooding, other])
      for (const requires of [
        ['dossier.read', 'referral.follow'],
        ['dossier.decide'],
        ['access-log.read'],
        'public',
      ] as const)
        expect(paidBy(caught, tenant, requires)).toEqual(own)
    expect(paidBy(caught, undefined, ['ops.queue'])).toEqual(own)
  })

  it('pays as a member for what only their membership allows', () => {
    const both = person(manager, referrer(flooding))
    expect(paidBy(both, flooding, ['draft.keep'])).toEqual(byMembersOf(flooding))
    expect(paidBy(both, flooding, ['referral.submit'])).toEqual(byMembersOf(flooding))
    expect(paidBy(both, other, ['draft.keep'])).toEqual(own)
  })
})

describe('a partner’s own system', () => {
  it('pays from its own bucket and that of systems, never from the one of people', () => {
    for (const action of ['referral.submit', 'referral.list-own', 'referral.follow'] as const)
      expect(paidBy(person(system(other)), other, [action])).toEqual(['system other', 'systems other'])
  })

  it('pays for itself elsewhere', () => {
    expect(paidBy(person(system(other)), flooding, ['referral.submit'])).toEqual(own)
    expect(paidBy(person(system(other)), undefined, 'signed-in')).toEqual(own)
  })
})

describe('somebody without an account', () => {
  it.each(publicKinds)('pays for %s from the caller’s own bucket, then from the partner’s of that kind', kind => {
    const requires = kind === 'reads' ? 'public' : (['referral.submit'] as const)
    const buckets = payingBuckets({ actor: citizen, tenant: other, requires, kind })
    expect(names(buckets)).toEqual([`caller-${kind} other`, `${kind} other`])
  })

  it('pays nothing for what is refused without a token, nor for what no partner answers', () => {
    expect(paidBy(citizen, other, ['draft.keep'])).toEqual([])
    expect(paidBy(citizen, other, 'signed-in')).toEqual([])
    expect(paidBy(citizen, undefined, 'public')).toEqual([])
  })

  it('reads the citizens’ form at the cost of reading', () => {
    const requires = ['form.read', 'citizen-form.read', 'system-form.read'] as const
    expect(paidBy(citizen, other, requires)).toEqual(['caller-reads other', 'reads other'])
  })
})
