import type { FormDefinition, FunderId, Grant, Tenant, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { firstBrokenAccess } from '../accessLog/accessLog.ts'
import { put } from '../calls.ts'
import { putForm } from '../forms/formRepository.ts'
import { funderKeys, operatorKeys, tenantKeys } from '../keys.ts'
import { listMembersOfOperator, type Member, membershipsOf, putMember } from '../members.ts'
import { type Change, commit } from '../referrals/commit.ts'
import { readDossier } from '../referrals/read.ts'
import { readTenant, registerItem } from '../tenants/tenants.ts'
import { adminData } from './admin.ts'
import { tenantLists } from './lists.ts'
import { membersData } from './members.ts'

/**
 * Set-up and inspection from outside the API, with the host's own credentials: tenants with their forms, members,
 * funders and grants. Throws where the store signs with roles.
 */
export function forPlatform(store: Store) {
  const table = store.table({ role: 'own' })
  return {
    putTenant: async (tenant: Tenant) => {
      await put(table, 'put-tenant', { ...tenantKeys(tenant.id).settings(), tenant })
      await put(table, 'put-tenant', registerItem(tenant))
    },
    /** Publishes a version and makes it live; never overwrites an existing version. */
    putForm: (tenant: TenantId, definition: FormDefinition, at = '2026-01-01T00:00:00.000Z') =>
      putForm(table, tenantKeys(tenant), definition, at),
    putMember: (member: Member) => putMember(table, member),
    members: () => listMembersOfOperator(table),
    membershipsOf: (subject: string) => membershipsOf(table, subject),
    searches: (subject: string) => ({
      firstBroken: (secret: string, now: string) =>
        firstBrokenAccess(table, operatorKeys.searches(subject), secret, now),
    }),
    putFunder: async (funder: FunderId, name: string) => {
      await put(table, 'put-funder', { ...funderKeys(funder).head(), name })
      await put(table, 'put-funder', { ...operatorKeys.funder(funder), id: funder, name })
    },
    /** Writes both sides of a grant: the funder's item, with the partners' names, and one item at each partner. */
    putGrant: async (grant: Grant, tenants: readonly { readonly id: TenantId; readonly name: string }[]) => {
      const tenantNames = Object.fromEntries(tenants.map(({ id, name }) => [id, name]))
      await put(table, 'put-grant', { ...funderKeys(grant.funder).grant(grant.id), grant, tenantNames })
      for (const { id } of tenants)
        await put(table, 'put-grant', { ...tenantKeys(id).grants(), sk: `${grant.funder}#${grant.id}`, grant })
    },
  }
}

/** One tenant's data as a whole, for the same commands: the demo, `verify`, `reconcile`. */
export function forTenant(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'own' })
  const keys = tenantKeys(tenant)
  return {
    ...adminData(table, tenant),
    ...tenantLists(table, keys),
    settings: () => readTenant(table, keys),
    dossier: (id: string, consistent = false) => readDossier(table, keys, id, consistent),
    commit: (change: Change) => commit(table, keys, change),
    members: membersData(table, tenant),
    accessLog: (dossier: string) => ({
      firstBroken: (secret: string, now: string) => firstBrokenAccess(table, keys.access(dossier), secret, now),
    }),
    searches: (subject: string) => ({
      firstBroken: (secret: string, now: string) => firstBrokenAccess(table, keys.searches(subject), secret, now),
    }),
  }
}
