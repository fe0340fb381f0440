import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import { type Actor, FunderId, type Membership } from './actor.ts'
import { type Action, actions, can, type Resource } from './can.ts'

const acme = TenantId.parse('acme')
const corp = TenantId.parse('acme-corp')
const leuven = RegionId.parse('leuven')
const gent = RegionId.parse('gent')
const dijleland = FunderId.parse('dijleland')
const otherFunder = FunderId.parse('dijleland-2')

const member = (...memberships: readonly Membership[]): Actor => {
  return { kind: 'person', subject: 'sara', name: 'Sara Maes', memberships }
}

const actors = {
  visitor: { kind: 'citizen' },
  'citizen with the link of r1': { kind: 'citizen', dossier: { tenant: acme, id: 'r1' } },
  'person without a role': member(),
  referrer: member({ role: 'referrer', tenant: acme }),
  'tenant admin': member({ role: 'tenant-admin', tenant: acme }),
  'regional manager': member({ role: 'regional-manager', region: leuven }),
  coordinator: member({ role: 'coordinator' }),
  funder: member({ role: 'funder', funder: dijleland }),
  'platform admin': member({ role: 'platform-admin' }),
  'referrer who is tenant admin too': member(
    { role: 'referrer', tenant: acme },
    { role: 'tenant-admin', tenant: acme },
  ),
} as const satisfies Record<string, Actor>

const resources = {
  'own tenant': { kind: 'tenant', tenant: acme },
  'other tenant': { kind: 'tenant', tenant: corp },
  'own referral': { kind: 'referral', tenant: acme, region: leuven, id: 'r1', referrer: 'sara' },
  'referral of a colleague': { kind: 'referral', tenant: acme, region: leuven, id: 'r2', referrer: 'tom' },
  'referral of a citizen': { kind: 'referral', tenant: acme, region: leuven, id: 'r3' },
  'own referral at another tenant': { kind: 'referral', tenant: corp, region: gent, id: 'r1', referrer: 'sara' },
  operator: { kind: 'operator' },
  'own funder': { kind: 'funder', funder: dijleland },
  'other funder': { kind: 'funder', funder: otherFunder },
} as const satisfies Record<string, Resource>

type Who = keyof typeof actors
type What = keyof typeof resources

/** DOMAIN, "People and what they may do". Everything that is not in it is refused. */
const granted: { readonly [who in Who]: { readonly [what in What]?: readonly Action[] } } = {
  visitor: {
    'own tenant': ['form.read', 'referral.submit'],
    'other tenant': ['form.read', 'referral.submit'],
  },
  'citizen with the link of r1': {
    'own tenant': ['form.read', 'referral.submit'],
    'other tenant': ['form.read', 'referral.submit'],
    'own referral': ['referral.follow', 'referral.withdraw'],
  },
  'person without a role': {},
  referrer: {
    'own tenant': ['form.read', 'draft.keep', 'referral.submit', 'referral.list-own'],
    'own referral': ['referral.follow', 'referral.withdraw'],
  },
  'tenant admin': {
    'own tenant': ['form.read', 'referral.list-tenant'],
    'own referral': ['referral.follow'],
    'referral of a colleague': ['referral.follow'],
    'referral of a citizen': ['referral.follow'],
  },
  'regional manager': {
    'own tenant': ['form.read'],
    'other tenant': ['form.read'],
    'own referral': ['dossier.read', 'dossier.decide', 'referral.follow'],
    'referral of a colleague': ['dossier.read', 'dossier.decide', 'referral.follow'],
    'referral of a citizen': ['dossier.read', 'dossier.decide', 'referral.follow'],
    operator: ['ops.queue'],
  },
  coordinator: {},
  funder: { 'own funder': ['usage.read'] },
  'platform admin': {},
  'referrer who is tenant admin too': {
    'own tenant': ['form.read', 'draft.keep', 'referral.submit', 'referral.list-own', 'referral.list-tenant'],
    'own referral': ['referral.follow', 'referral.withdraw'],
    'referral of a colleague': ['referral.follow'],
    'referral of a citizen': ['referral.follow'],
  },
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record).filter((key): key is Key => key in record)

describe.each(keysOf(actors))('a %s', who => {
  it.each(keysOf(resources))('may do with “%s” what is granted, and nothing else', what => {
    const allowed = actions.filter(action => can(actors[who], action, resources[what]))
    expect(allowed).toEqual(actions.filter(action => granted[who][what]?.includes(action)))
  })
})

const tenantId = fc.oneof(
  fc.constantFrom('acme', 'acme-corp', 'acme-', 'acm', 'a--', 'corp', 'acme-corp-2').map(id => TenantId.parse(id)),
  fc.stringMatching(/^[a-z0-9-]{3,40}$/).map(id => TenantId.parse(id)),
)
const regionId = fc.constantFrom('leuven', 'leuven-2', 'le', 'gent').map(id => RegionId.parse(id))
const funderId = fc.constantFrom('dijleland', 'dijleland-2', 'dijle').map(id => FunderId.parse(id))
const action = fc.constantFrom(...actions)
const subject = fc.constantFrom('sara', 'tom')
const runs = { numRuns: 300 }

describe('a membership', () => {
  const atTenant = fc.constantFrom('referrer' as const, 'tenant-admin' as const)

  it('at one tenant grants nothing at another, whatever the two are called', () => {
    fc.assert(
      fc.property(
        atTenant,
        tenantId,
        tenantId,
        action,
        subject,
        regionId,
        (role, own, other, act, referrer, region) => {
          fc.pre(own !== other)
          const actor = member({ role, tenant: own })
          expect(can(actor, act, { kind: 'tenant', tenant: other })).toBe(false)
          expect(can(actor, act, { kind: 'referral', tenant: other, region, id: 'r1', referrer })).toBe(false)
        },
      ),
      runs,
    )
  })

  it('of one region grants no referral of another', () => {
    fc.assert(
      fc.property(regionId, regionId, tenantId, action, subject, (own, other, tenant, act, referrer) => {
        fc.pre(own !== other)
        const actor = member({ role: 'regional-manager', region: own })
        expect(can(actor, act, { kind: 'referral', tenant, region: other, id: 'r1', referrer })).toBe(false)
      }),
      runs,
    )
  })

  it('of one funder grants nothing of another', () => {
    fc.assert(
      fc.property(funderId, funderId, action, (own, other, act) => {
        fc.pre(own !== other)
        expect(can(member({ role: 'funder', funder: own }), act, { kind: 'funder', funder: other })).toBe(false)
      }),
      runs,
    )
  })

  it('adds to the others and takes nothing away', () => {
    const membership: fc.Arbitrary<Membership> = fc.oneof(
      fc.record({ role: atTenant, tenant: tenantId }),
      fc.record({ role: fc.constant('regional-manager' as const), region: regionId }),
      fc.record({ role: fc.constant('funder' as const), funder: funderId }),
      fc.constantFrom({ role: 'coordinator' as const }, { role: 'platform-admin' as const }),
    )
    const resource = fc.constantFrom(...Object.values(resources))
    fc.assert(
      fc.property(fc.array(membership, { maxLength: 4 }), action, resource, (memberships, act, what) => {
        const each = memberships.some(membership => can(member(membership), act, what))
        expect(can(member(...memberships), act, what)).toBe(each)
      }),
      runs,
    )
  })
})

describe('G1: everyone may refer themselves', () => {
  it('at every tenant, without an account', () => {
    fc.assert(
      fc.property(tenantId, tenant => {
        expect(can(actors.visitor, 'form.read', { kind: 'tenant', tenant })).toBe(true)
        expect(can(actors.visitor, 'referral.submit', { kind: 'tenant', tenant })).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('a personal link opens one dossier of one tenant, and does not read or decide it', () => {
    fc.assert(
      fc.property(tenantId, tenantId, fc.constantFrom('r1', 'r11', 'r'), action, (held, asked, id, act) => {
        const actor: Actor = { kind: 'citizen', dossier: { tenant: held, id: 'r1' } }
        const may = can(actor, act, { kind: 'referral', tenant: asked, region: leuven, id })
        const isOwn = held === asked && id === 'r1'
        expect(may).toBe(isOwn && ['referral.follow', 'referral.withdraw'].includes(act))
      }),
      runs,
    )
  })
})
