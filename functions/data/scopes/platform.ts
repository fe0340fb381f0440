import type { FormDefinition, FunderId, Membership, Tenant, TenantId, TrainingSession } from '@kring/domain'
import { type GivenGrant, Grant, type GrantEvent } from '@kring/domain/grants'
import type { Store } from '../access/store.ts'
import { put } from '../calls.ts'
import { hasRecord } from '../coordinators/read.ts'
import { type CoordinatorChange, commitCoordinator } from '../coordinators/repository.ts'
import { saveSession } from '../coordinators/training.ts'
import { putForm } from '../forms/formRepository.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { putGrant, readFunders, readGrants, readGrantsOfTenant } from '../grants/grants.ts'
import { funderKeys, operatorKeys, personTag, tenantKeys } from '../keys.ts'
import { grantMember, listMembersOfOperator, type Member, membershipsOf, putMember, removeMember } from '../members.ts'
import { type Change, commit } from '../referrals/commit.ts'
import { hasReferrals } from '../referrals/lists.ts'
import { examineDossier, readDossier } from '../referrals/read.ts'
import { type Backfill, beginBackfill, listBackfills, saveBackfill } from '../reports/backfills.ts'
import { readCountedFamilies } from '../reports/countedFamilies.ts'
import { type CountedPartner, readCountedPartner, saveCountedPartner } from '../reports/countedPartner.ts'
import { operatorVaultOf } from '../sealing/operatorVault.ts'
import { putTenantKey, tenantKeyItem, vaultOf } from '../sealing/vault.ts'
import { putTenant } from '../tenants/onboarding.ts'
import { claimPrefixes } from '../tenants/prefixes.ts'
import { readRegister, readTenant } from '../tenants/tenants.ts'
import { commitTrajectory, type TrajectoryChange } from '../trajectories/commit.ts'
import { examineTrajectory, type OpenTrajectory } from '../trajectories/read.ts'
import { adminData } from './adminData.ts'
import { membersData } from './membersData.ts'
import { tenantLists } from './tenantLists.ts'

/**
 * Set-up and inspection from outside the API, with the host's own credentials: tenants with their forms, members,
 * funders and grants. Throws where the store signs with roles.
 */
export function forPlatform(store: Store) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  return {
    putTenant: async (tenant: Tenant) => {
      await putTenant(table, tenant)
      await putTenantKey(table, await tenantKeyItem(store, scope, tenant.id, tenantKeys(tenant.id)))
    },
    claimPrefixes: () => claimPrefixes(table),
    /** Publishes a version and makes it live; never overwrites an existing version. */
    putForm: (tenant: TenantId, definition: FormDefinition, at = '2026-01-01T00:00:00.000Z') =>
      putForm(table, tenantKeys(tenant), store.sealing().mac, definition, at),
    putMember: (member: Member) => putMember(table, member),
    removeMember: (subject: string, membership: Membership) => removeMember(table, subject, membership),
    grantMember: (member: Member) => grantMember(table, member),
    members: () => listMembersOfOperator(table),
    membershipsOf: (subject: string) => membershipsOf(table, subject),
    hasCoordinator: (subject: string) => hasRecord(table, personTag(subject)),
    commitCoordinator: (change: CoordinatorChange) =>
      commitCoordinator(table, operatorVaultOf(store, scope, table), change),
    /** Plans a new training session. Throws VersionConflict when there is one with this id. */
    putSession: (session: TrainingSession) => saveSession(table, session, 0),
    putFunder: async (funder: FunderId, name: string) => {
      await put(table, 'put-funder', { ...funderKeys(funder).head(), name })
      await put(table, 'put-funder', { ...operatorKeys.funder(funder), id: funder, name })
    },
    /** Writes a grant; dossiers of before it are counted by a backfill (functions/schedule/backfill). */
    putGrant: async (
      given: GivenGrant,
      tenants: readonly { readonly id: TenantId; readonly name: string }[],
      made?: Omit<GrantEvent, 'type' | 'grant'>,
    ) => {
      const grant = Grant.parse(given)
      await putGrant(table, grant, tenants, made)
      const backfill = (await listBackfills(table)).find(one => one.funder === grant.funder && one.grant === grant.id)
      if (backfill === undefined) return
      for (const id of backfill.tenants) if (await hasReferrals(table, tenantKeys(id))) return
      await saveBackfill(table, { ...backfill, tenants: [] })
    },
    grants: (funder: FunderId) => readGrants(table, funder),
    funders: () => readFunders(table),
    backfills: () => listBackfills(table),
    /** Notes that a grant's dossiers are to be counted again, from the first one. */
    beginBackfill: (grant: Grant) => beginBackfill(table, grant),
    countedFamilies: (funder: FunderId, grant: string) => readCountedFamilies(table, funder, grant),
    saveBackfill: (backfill: Backfill) => saveBackfill(table, backfill),
    partners: () => readRegister(table),
    /** How far counting a partner's own dossiers of before has come. */
    countedPartner: (tenant: TenantId) => readCountedPartner(table, tenant),
    saveCountedPartner: (tenant: TenantId, counted: CountedPartner) => saveCountedPartner(table, tenant, counted),
  }
}

/** One tenant's data as a whole, for the same commands: the demo, `verify`, `reconcile`. */
export function forTenant(store: Store, tenant: TenantId) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    ...adminData(table, tenant, vault.mac),
    ...tenantLists(table, keys, vault),
    settings: () => readTenant(table, keys),
    /** As they are: a backfill that began with a change of one counts by it. */
    grants: () => readGrantsOfTenant(table, tenant, true),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, vault.mac, form, version),
    /** What is wrong with a dossier's items, if anything; for checks. */
    examine: (id: string) => examineDossier(table, keys, vault, id, true),
    /** Undefined when there is none, when it was erased, or when it does not fit (functions/audit/verify.ts says so). */
    trajectory: async (id: string): Promise<OpenTrajectory | undefined> => {
      const examined = await examineTrajectory(table, keys, vault, id, true)
      return examined.kind === 'whole' ? examined.trajectory : undefined
    },
    dossier: (id: string, consistent = false) => readDossier(table, keys, vault, id, consistent),
    commit: (change: Change) => commit(table, keys, vault, change),
    /** Throws VersionConflict for a trajectory that exists already. */
    commitTrajectory: (change: TrajectoryChange) => commitTrajectory(table, keys, vault, change),
    members: membersData(table, tenant),
  }
}
