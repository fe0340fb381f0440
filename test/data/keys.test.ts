import { FunderId, RegionId, sides, TenantId } from '@kring/domain'
import {
  accessSk,
  funderKeys,
  momentOfAccess,
  operatorKeys,
  parsePartition,
  personKeys,
  personTag,
  sealedSk,
  sealSk,
  tenantKeys,
} from '@kring/functions/data/keys'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Arbitrary text, often with separators and parts of keys in it. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '#', 'T#', '../', 'T#linde#R#LIN-2026-000001', '%23', 'R', '#HEAD', '\u0000', '\uffff'),
  fc.array(fc.constantFrom('T', '#', 'linde', 'R', 'BY', '%', '2', '3')).map(parts => parts.join('')),
)
const name = fc.stringMatching(/^[a-z0-9-]{3,40}$/)
const tenants = name.map(id => TenantId.parse(id))

/** Every partition key of a tenant's data, on the table and the indexes, for one id and one subject. */
function partitions(tenant: TenantId, id: string, subject: string): readonly string[] {
  const keys = tenantKeys(tenant)
  return [
    keys.settings().pk,
    keys.formLive(id).pk,
    keys.formVersion(id, 3).pk,
    keys.dossier(id).pk,
    keys.draft(subject, id).pk,
    keys.drafts(subject).pk,
    keys.idempotency(subject, id).pk,
    keys.link(id).pk,
    keys.grants().pk,
    keys.mail(id).pk,
    keys.linkOf(id).pk,
    keys.members().pk,
    keys.member(id, subject).pk,
    keys.access(id).pk,
    keys.searches(subject).pk,
    keys.accessOf('2026-06').logPk,
    keys.seals('2026-06-17').pk,
    keys.emergency(id, subject).pk,
    keys.quota('people').pk,
    keys.quota('link', 'hash').pk,
    keys.list().listPk,
    keys.own(subject).ownPk,
    keys.ownDrafts(subject).ownPk,
  ]
}

describe('the keys of a tenant', () => {
  it('begin with that tenant’s prefix and never with another’s, whatever the ids and subjects hold', () => {
    fc.assert(
      fc.property(tenants, tenants, anything, anything, (own, other, id, subject) => {
        fc.pre(own !== other)
        for (const pk of partitions(own, id, subject)) {
          expect(pk.startsWith(`T#${own}#`)).toBe(true)
          expect(pk.startsWith(`T#${other}#`)).toBe(false)
        }
      }),
    )
  })

  it('are never those of a tenant whose name begins the same', () => {
    fc.assert(
      fc.property(tenants, fc.stringMatching(/^[a-z0-9-]{1,5}$/), anything, (tenant, more, id) => {
        const longer = TenantId.safeParse(`${tenant}${more}`)
        fc.pre(longer.success)
        if (!longer.success) return
        for (const pk of partitions(longer.data, id, id)) expect(pk.startsWith(`T#${tenant}#`)).toBe(false)
      }),
    )
  })

  it('hold one separator for each part, so that no id can climb into another kind', () => {
    const parts = (pk: string) => pk.split('#').length
    fc.assert(
      fc.property(tenants, anything, (tenant, id) => {
        const plain = partitions(tenant, 'een', 'een').map(parts)
        expect(partitions(tenant, id, id).map(parts)).toEqual(plain)
        expect(tenantKeys(tenant).draft(id, id).sk.split('#')).toHaveLength(2)
      }),
    )
  })

  it('differ when what they are of differs', () => {
    fc.assert(
      fc.property(tenants, anything, anything, (tenant, one, two) => {
        fc.pre(one !== two)
        const keys = tenantKeys(tenant)
        expect(keys.dossier(one)).not.toEqual(keys.dossier(two))
        expect(keys.own(one)).not.toEqual(keys.own(two))
        expect(keys.ownDrafts(one)).not.toEqual(keys.own(two))
        expect(keys.draft(one, 'a')).not.toEqual(keys.draft(two, 'a'))
        expect(keys.link(one)).not.toEqual(keys.link(two))
        expect(keys.idempotency(one, two)).not.toEqual(keys.idempotency(two, one))
        expect(keys.idempotency(`${one}#`, two)).not.toEqual(keys.idempotency(one, `#${two}`))
      }),
    )
  })

  const placesOfFunder = (funder: FunderId, id: string, tenant: TenantId): readonly string[] => {
    const keys = funderKeys(funder)
    return [
      keys.head(),
      keys.grants(),
      keys.grant(id),
      keys.fact(id, id),
      keys.facts(id),
      keys.rollup(id, 'core', '2026-01', tenant),
      keys.rollups(id, 'theme'),
      keys.formerRollups(id),
    ].map(({ pk }) => pk)
  }

  it('are never those of the operator, a funder or a person', () => {
    fc.assert(
      fc.property(tenants, name, anything, (tenant, other, id) => {
        const strangers = [
          operatorKeys.queue(RegionId.parse(other)).opsPk,
          operatorKeys.member('regional-manager', other, id).pk,
          operatorKeys.searches(id).pk,
          operatorKeys.seals('2026-06-17').pk,
          operatorKeys.mail(id).pk,
          operatorKeys.tenant(tenant).pk,
          ...placesOfFunder(FunderId.parse(other), id, tenant),
          personKeys.memberships(id).personPk,
          personKeys.invitations(personTag(id)).personPk,
        ]
        for (const pk of strangers) expect(pk.startsWith('T#')).toBe(false)
      }),
    )
  })

  it('name a person in a session tag by letters, digits, - and _, and two persons never the same', () => {
    fc.assert(
      fc.property(anything, anything, (one, two) => {
        fc.pre(one !== two && one.isWellFormed() && two.isWellFormed())
        expect(personTag(one)).toMatch(/^[\w-]{43}$/)
        expect(personTag(one)).not.toBe(personTag(two))
      }),
    )
  })

  it('an id of a tenant can not hold what separates keys', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(TenantId.safeParse(`linde${text}`).success).toBe(/^[a-z0-9-]{0,35}$/.test(text))
      }),
    )
  })
})

describe('what a partition is', () => {
  it('is told from its key: a dossier, a trajectory, a coordinator’s record, an access log, searches', () => {
    fc.assert(
      fc.property(tenants, anything, (tenant, of) => {
        fc.pre(of !== '')
        const keys = tenantKeys(tenant)
        expect(parsePartition(keys.dossier(of).pk)).toEqual({ tenant, kind: 'dossier', of })
        expect(parsePartition(keys.access(of).pk)).toEqual({ tenant, kind: 'access', of })
        expect(parsePartition(keys.searches(of).pk)).toEqual({ tenant, kind: 'searches', of })
        expect(parsePartition(operatorKeys.searches(of).pk)).toEqual({ kind: 'searches', of })
        expect(parsePartition(keys.trajectory(of).pk)).toEqual({ tenant, kind: 'trajectory', of })
        const tag = personTag(of)
        expect(parsePartition(operatorKeys.coordinator(tag).pk)).toEqual({ kind: 'coordinator', of: tag })
        // Parts lie in these, and no events.
        for (const side of sides) expect(parsePartition(keys.trajectorySide(of, side).pk)).toBeUndefined()
        for (const { pk } of [keys.members(), keys.draft(of, of), keys.emergency(of, of), operatorKeys.mail(of)])
          expect(parsePartition(pk)).toBeUndefined()
      }),
    )
  })

  it('an entry and its seal are told from all else, old ends of logs too', () => {
    const entry = accessSk('2026-06-17T09:00:00.000Z', 'abc_DEF-1234')
    expect([momentOfAccess(entry), sealedSk(sealSk(entry))]).toEqual(['2026-06-17T09:00:00.000Z', entry])
    for (const sk of ['A#000001', 'HEAD', sealSk(entry), sealSk('HEAD')]) expect(momentOfAccess(sk)).toBeUndefined()
    for (const sk of [entry, 'HEAD', sealSk('A#000001')]) expect(sealedSk(sk)).toBeUndefined()
  })
})
