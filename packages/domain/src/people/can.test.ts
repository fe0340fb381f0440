import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import { type Actor, FunderId, type Membership } from './actor.ts'
import { type Action, actions, can, grantedBy, type Resource } from './can.ts'

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
  'citizen with the link of r1': { kind: 'citizen', dossier: { tenant: acme, id: 'r1', holder: 'hash' } },
  'person without a role': member(),
  referrer: member({ role: 'referrer', tenant: acme }),
  'tenant admin': member({ role: 'tenant-admin', tenant: acme }),
  'system that sends': member({ role: 'partner-system', tenant: acme, scopes: ['referral.submit'] }),
  'system that follows': member({ role: 'partner-system', tenant: acme, scopes: ['referral.status'] }),
  'system without a scope': member({ role: 'partner-system', tenant: acme, scopes: [] }),
  'regional manager': member({ role: 'regional-manager', region: leuven }),
  coordinator: member({ role: 'coordinator' }),
  funder: member({ role: 'funder', funder: dijleland }),
  'platform admin': member({ role: 'platform-admin' }),
  'complaints officer': member({ role: 'complaints-officer' }),
  'citizen with the link of a complaint': { kind: 'citizen', complaint: { tenant: acme, id: 'k1' } },
  'referrer who is tenant admin too': member(
    { role: 'referrer', tenant: acme },
    { role: 'tenant-admin', tenant: acme },
  ),
} as const satisfies Record<string, Actor>

const ofElsewhere = { kind: 'referral', tenant: corp, region: gent, id: 'r9', referrer: 'tom' } as const
const resources = {
  'own tenant': { kind: 'tenant', tenant: acme },
  'other tenant': { kind: 'tenant', tenant: corp },
  'own referral': { kind: 'referral', tenant: acme, region: leuven, id: 'r1', referrer: 'sara' },
  'referral of a colleague': { kind: 'referral', tenant: acme, region: leuven, id: 'r2', referrer: 'tom' },
  'referral of a citizen': { kind: 'referral', tenant: acme, region: leuven, id: 'r3' },
  'own referral at another tenant': { kind: 'referral', tenant: corp, region: gent, id: 'r1', referrer: 'sara' },
  'referral elsewhere that was opened in an emergency': { ...ofElsewhere, openedInEmergencyBy: 'sara' },
  'referral elsewhere that a colleague opened in an emergency': { ...ofElsewhere, openedInEmergencyBy: 'tom' },
  operator: { kind: 'operator' },
  'own funder': { kind: 'funder', funder: dijleland },
  'other funder': { kind: 'funder', funder: otherFunder },
  'role of a referrer here': { kind: 'membership', membership: { role: 'referrer', tenant: acme } },
  'role of an admin here': { kind: 'membership', membership: { role: 'tenant-admin', tenant: acme } },
  'role of a referrer elsewhere': { kind: 'membership', membership: { role: 'referrer', tenant: corp } },
  'role of an admin elsewhere': { kind: 'membership', membership: { role: 'tenant-admin', tenant: corp } },
  'role of a system here': { kind: 'membership', membership: { role: 'partner-system', tenant: acme, scopes: [] } },
  'role of a regional manager': { kind: 'membership', membership: { role: 'regional-manager', region: leuven } },
  'role of a coordinator': { kind: 'membership', membership: { role: 'coordinator' } },
  'role of a funder': { kind: 'membership', membership: { role: 'funder', funder: dijleland } },
  'role of a platform admin': { kind: 'membership', membership: { role: 'platform-admin' } },
  'role of a complaints officer': { kind: 'membership', membership: { role: 'complaints-officer' } },
  complaint: { kind: 'complaint', tenant: acme, id: 'k1' },
  'another complaint': { kind: 'complaint', tenant: acme, id: 'k2' },
  'complaint elsewhere': { kind: 'complaint', tenant: corp, id: 'k1' },
  'coordinators of the region': { kind: 'coordinator', region: leuven },
  'coordinators of another region': { kind: 'coordinator', region: gent },
  'own record as a coordinator': { kind: 'coordinator', subject: 'sara', region: gent },
  'record of another coordinator here': { kind: 'coordinator', subject: 'ann', region: leuven },
  'record of another coordinator elsewhere': { kind: 'coordinator', subject: 'ann', region: gent },
  'trajectory here': { kind: 'trajectory', tenant: acme, region: leuven, id: 'r1', coordinator: 'ann' },
  'trajectory elsewhere': { kind: 'trajectory', tenant: acme, region: gent, id: 'r1', offeredTo: 'ann' },
  'own trajectory': { kind: 'trajectory', tenant: corp, region: gent, id: 'r1', coordinator: 'sara' },
  'trajectory that is offered to them': { kind: 'trajectory', tenant: corp, region: gent, id: 'r1', offeredTo: 'sara' },
} as const satisfies Record<string, Resource>

type Who = keyof typeof actors
type What = keyof typeof resources

const everybodys = ['citizen-form.read', 'complaint.file'] as const
const inOwnRegion = [
  'dossier.read',
  'dossier.decide',
  'dossier.export',
  'duplicates.judge',
  'attachment.read',
  'dossier.open-in-emergency',
  'referral.follow',
  'access-log.read',
  'link.revoke',
  'link.renew',
] as const
const grants = ['member.grant', 'second-factor.confirm'] as const
const ofCoordinators = ['coordinator.list', 'coordinator.keep', 'coordinator.edit'] as const

/** DOMAIN, "People and what they may do". Everything that is not in it is refused. */
const granted: { readonly [who in Who]: { readonly [what in What]?: readonly Action[] } } = {
  visitor: {
    'own tenant': ['referral.submit'],
    'other tenant': ['referral.submit'],
  },
  'citizen with the link of r1': {
    'own tenant': ['tenant.enter', 'referral.submit'],
    'other tenant': ['referral.submit'],
    'own referral': ['referral.follow', 'referral.withdraw', 'referral.add', 'link.revoke'],
  },
  'person without a role': {},
  referrer: {
    'own tenant': ['tenant.enter', 'form.read', 'draft.keep', 'referral.submit', 'referral.list-own'],
    'own referral': ['referral.follow', 'referral.withdraw', 'attachment.read'],
  },
  'tenant admin': {
    'own tenant': [
      'tenant.enter',
      'form.read',
      'system-form.read',
      'form.edit',
      'tenant.configure',
      'referral.list-tenant',
      'trajectory.count',
      'invoice.read',
      'partner-report.read',
      'figures.import',
      'member.list',
      'client.manage',
      'access-log.read-all',
    ],
    'own referral': ['referral.follow', 'access-log.read'],
    'referral of a colleague': ['referral.follow', 'access-log.read'],
    'referral of a citizen': ['referral.follow', 'access-log.read'],
    'role of a referrer here': grants,
    'role of an admin here': grants,
  },
  'system that sends': {
    'own tenant': ['tenant.enter', 'form.read', 'system-form.read', 'referral.submit'],
  },
  'system that follows': {
    'own tenant': ['tenant.enter', 'referral.list-own'],
    'own referral': ['referral.follow'],
  },
  'system without a scope': {},
  'regional manager': {
    'own tenant': ['tenant.enter', 'form.read', 'system-form.read'],
    'other tenant': ['tenant.enter', 'form.read', 'system-form.read'],
    'own referral': inOwnRegion,
    'referral of a colleague': inOwnRegion,
    'referral of a citizen': inOwnRegion,
    'own referral at another tenant': ['dossier.open-in-emergency'],
    'referral elsewhere that was opened in an emergency': [
      'dossier.open-in-emergency',
      'dossier.read',
      'attachment.read',
    ],
    'referral elsewhere that a colleague opened in an emergency': ['dossier.open-in-emergency'],
    operator: ['ops.queue', 'ops.search', 'overview.read', 'trajectory.list'],
    'trajectory here': ['trajectory.read', 'trajectory.assign'],
    'coordinators of the region': [...ofCoordinators, 'costs.decide'],
    'record of another coordinator here': [...ofCoordinators, 'costs.decide'],
  },
  coordinator: {
    'own record as a coordinator': ['coordinator.edit', 'costs.claim'],
    'own trajectory': ['trajectory.read', 'trajectory.prepare'],
    'trajectory that is offered to them': ['trajectory.answer-offer'],
  },
  funder: { 'own funder': ['usage.read', 'usage.open'] },
  'platform admin': {
    'own tenant': ['member.list'],
    'other tenant': ['member.list'],
    operator: [
      'member.list',
      'tenant.onboard',
      'form.copy',
      'grant.keep',
      'figures.import',
      'overview.read',
      'release.publish',
    ],
    // The second person for a partner with one admin.
    'role of a referrer here': ['second-factor.confirm'],
    'role of a referrer elsewhere': ['second-factor.confirm'],
    'role of an admin here': grants,
    'role of an admin elsewhere': grants,
    'role of a regional manager': grants,
    'role of a coordinator': grants,
    'role of a funder': grants,
    'role of a platform admin': grants,
    'role of a complaints officer': grants,
    'coordinators of the region': ['coordinator.list', 'coordinator.keep'],
    'coordinators of another region': ['coordinator.list', 'coordinator.keep'],
    'own record as a coordinator': ['coordinator.list'],
    'record of another coordinator here': ['coordinator.list'],
    'record of another coordinator elsewhere': ['coordinator.list'],
  },
  'complaints officer': {
    operator: ['complaint.handle'],
    complaint: ['complaint.handle'],
    'another complaint': ['complaint.handle'],
    'complaint elsewhere': ['complaint.handle'],
  },
  'citizen with the link of a complaint': {
    'own tenant': ['referral.submit'],
    'other tenant': ['referral.submit'],
    complaint: ['complaint.follow'],
  },
  'referrer who is tenant admin too': {
    'own tenant': [
      'tenant.enter',
      'form.read',
      'system-form.read',
      'form.edit',
      'tenant.configure',
      'draft.keep',
      'referral.submit',
      'referral.list-own',
      'referral.list-tenant',
      'trajectory.count',
      'invoice.read',
      'partner-report.read',
      'figures.import',
      'member.list',
      'client.manage',
      'access-log.read-all',
    ],
    'own referral': ['referral.follow', 'referral.withdraw', 'attachment.read', 'access-log.read'],
    'referral of a colleague': ['referral.follow', 'access-log.read'],
    'referral of a citizen': ['referral.follow', 'access-log.read'],
    'role of a referrer here': grants,
    'role of an admin here': grants,
  },
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record).filter((key): key is Key => key in record)

describe.each(keysOf(actors))('a %s', who => {
  it.each(keysOf(resources))('may do with “%s” what is granted, and nothing else', what => {
    const allowed = actions.filter(action => can(actors[who], action, resources[what]))
    // G1: the form for citizens is everybody's, at every tenant.
    const everywhere: readonly Action[] = resources[what].kind === 'tenant' ? everybodys : []
    const expected = [...everywhere, ...(granted[who][what] ?? [])]
    expect(allowed).toEqual(actions.filter(action => expected.includes(action)))
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
          expect(can(actor, act, { kind: 'tenant', tenant: other })).toBe(
            act === 'citizen-form.read' || act === 'complaint.file',
          )
          const membership = { role, tenant: other } as const
          expect(can(actor, act, { kind: 'membership', membership })).toBe(false)
          expect(can(actor, act, { kind: 'referral', tenant: other, region, id: 'r1', referrer })).toBe(false)
        },
      ),
      runs,
    )
  })

  it('of one region grants no referral of another, but for an emergency', () => {
    fc.assert(
      fc.property(regionId, regionId, tenantId, action, subject, (own, other, tenant, act, referrer) => {
        fc.pre(own !== other)
        const actor = member({ role: 'regional-manager', region: own })
        const may = can(actor, act, { kind: 'referral', tenant, region: other, id: 'r1', referrer })
        // With a reason, and the partner is told.
        expect(may).toBe(act === 'dossier.open-in-emergency')
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
        // What is everybody's is also theirs who are nothing anywhere.
        const each = can(member(), act, what) || memberships.some(membership => can(member(membership), act, what))
        expect(can(member(...memberships), act, what)).toBe(each)
      }),
      runs,
    )
  })
})

describe('emergency access', () => {
  const elsewhere: Membership = { role: 'regional-manager', region: leuven }
  const opened = (tenant: TenantId, referrer: string | undefined, subject: string): Resource => ({
    kind: 'referral',
    tenant,
    region: gent,
    id: 'r1',
    openedInEmergencyBy: subject,
    ...(referrer === undefined ? {} : { referrer }),
  })

  it('is for reading the dossier and its attachments, and for nothing else', () => {
    fc.assert(
      fc.property(tenantId, fc.option(subject, { nil: undefined }), (tenant, referrer) => {
        const allowed = actions.filter(act => can(member(elsewhere), act, opened(tenant, referrer, 'sara')))
        // Opening it is for every regional manager; doing it again needs a reason again.
        expect(allowed).toEqual(['dossier.read', 'attachment.read', 'dossier.open-in-emergency'])
      }),
      runs,
    )
  })

  it('gives only that person more than they had, and only as a regional manager', () => {
    const memberships = fc.subarray<Membership>([
      elsewhere,
      { role: 'coordinator' },
      { role: 'platform-admin' },
      { role: 'referrer', tenant: acme },
      { role: 'tenant-admin', tenant: acme },
      { role: 'partner-system', tenant: acme, scopes: ['referral.submit', 'referral.status'] },
      { role: 'funder', funder: dijleland },
    ])
    fc.assert(
      fc.property(memberships, action, fc.constantFrom(acme, corp), subject, (roles, act, tenant, opener) => {
        const actor = member(...roles)
        const { openedInEmergencyBy: _, ...closed } = { openedInEmergencyBy: opener, ...opened(tenant, 'sara', opener) }
        const isTheirs = opener === 'sara' && roles.includes(elsewhere)
        const isReading = act === 'dossier.read' || act === 'attachment.read'
        expect(can(actor, act, opened(tenant, 'sara', opener))).toBe(can(actor, act, closed) || (isTheirs && isReading))
      }),
      runs,
    )
  })
})

describe('what is asked of one thing', () => {
  const kinds = [
    resources['own tenant'],
    resources['own referral'],
    resources.operator,
    resources['own funder'],
    resources['role of a referrer here'],
  ]

  it('is granted of no other: each action of a role is about one kind of thing, or is said to be about more', () => {
    for (const [who, actor] of Object.entries(actors))
      for (const act of actions) {
        const about = kinds.filter(what => can(actor, act, what)).map(({ kind }) => kind)
        const several = act === 'member.list' ? ['tenant', 'operator'] : about.slice(0, 1)
        expect([who, act, about]).toEqual([who, act, several.filter(kind => about.some(one => one === kind))])
      }
  })
})

describe('G1: everyone may refer themselves', () => {
  it('at every tenant, without an account', () => {
    fc.assert(
      fc.property(tenantId, tenant => {
        for (const actor of Object.values(actors))
          expect(can(actor, 'citizen-form.read', { kind: 'tenant', tenant })).toBe(true)
        expect(can(actors.visitor, 'referral.submit', { kind: 'tenant', tenant })).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('a personal link opens one dossier of one tenant, and does not read or decide it', () => {
    fc.assert(
      fc.property(tenantId, tenantId, fc.constantFrom('r1', 'r11', 'r'), action, (held, asked, id, act) => {
        const actor: Actor = { kind: 'citizen', dossier: { tenant: held, id: 'r1', holder: 'hash' } }
        const may = can(actor, act, { kind: 'referral', tenant: asked, region: leuven, id })
        const isOwn = held === asked && id === 'r1'
        expect(may).toBe(isOwn && ['referral.follow', 'referral.withdraw', 'referral.add', 'link.revoke'].includes(act))
      }),
      runs,
    )
  })
})

describe('by what somebody may do something', () => {
  const referrer = { role: 'referrer', tenant: acme } as const
  const admin = { role: 'tenant-admin', tenant: acme } as const
  const both = { kind: 'person', subject: 'sara', name: 'Sara Maes', memberships: [referrer, admin] } as const

  it('is each membership that allows it, and no other', () => {
    expect(grantedBy(both, 'referral.submit', resources['own tenant'])).toEqual([referrer])
    expect(grantedBy(both, 'form.edit', resources['own tenant'])).toEqual([admin])
    expect(grantedBy(both, 'form.read', resources['own tenant'])).toEqual([referrer, admin])
    expect(grantedBy(both, 'form.read', resources['other tenant'])).toEqual([])
  })
})

it('somebody with the link of an invitation reads and answers that one, and does nothing else (G7)', () => {
  const place = { tenant: acme, dossier: 'r1', person: 'edith' }
  const invited: Actor = { kind: 'citizen', invitation: place }
  const own: Resource = { kind: 'invitation', ...place }
  expect(actions.filter(action => can(invited, action, own))).toEqual(['invitation.answer'])
  for (const other of [{ tenant: corp }, { dossier: 'r2' }, { person: 'joris' }])
    expect(actions.filter(action => can(invited, action, { ...own, ...other }))).toEqual([])
  const referral: Resource = { kind: 'referral', tenant: acme, region: leuven, id: 'r1' }
  const trajectory: Resource = { kind: 'trajectory', tenant: acme, region: leuven, id: 'r1' }
  for (const resource of [referral, trajectory])
    expect(actions.filter(action => can(invited, action, resource))).toEqual([])
  for (const actor of Object.values(actors)) expect(can(actor, 'invitation.answer', own)).toBe(false)
})
