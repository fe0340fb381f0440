import type {
  FormDefinition,
  FunderId,
  Grant,
  Membership,
  RegionId,
  SubmittedReferral,
  Tenant,
  TenantId,
} from '@kring/domain'
import { put } from './calls.ts'
import type { Table } from './connection.ts'
import type { CursorSigner } from './cursor.ts'
import { createDraft, deleteDraft, listDrafts, readDraft, saveDraft } from './drafts.ts'
import { readFormVersion, readLiveVersion } from './forms.ts'
import { funderKeys, personKeys, tenantKeys } from './keys.ts'
import { readLink } from './links.ts'
import { claimMail, markMailSent } from './mailLedger.ts'
import { putMembership, readManagers, readPerson } from './people.ts'
import { type Change, commit } from './referrals/commit.ts'
import { listOfReferrer, listOfTenant, type PageRequest, queueOfRegion } from './referrals/lists.ts'
import { readDossier } from './referrals/read.ts'
import { readFunderName, readGrants, readGrantsOfTenant } from './reports/grants.ts'
import { readRollups, recountRollups } from './reports/rollups.ts'
import { readRegister, readTenant, registerItem } from './tenants.ts'

export { type Consumed, openTable, type Table } from './connection.ts'
export { type CursorSigner, cursorSigner } from './cursor.ts'
export type { Draft } from './drafts.ts'
export { BadCursor, CorruptItem, IdempotencyKeyReused, VersionConflict } from './failures.ts'
export type { Intent } from './idempotency.ts'
export type { Change, Committed } from './referrals/commit.ts'
export type { Head, ListItem, QueueItem } from './referrals/headItem.ts'
export { type Dossier, earlierChange, verifyHistory } from './referrals/read.ts'
export { factId, readFact, updateFact } from './reports/facts.ts'
export { tableDefinition } from './table.ts'

type Staged = PageRequest & { readonly state?: SubmittedReferral['state'] | undefined }

/** A tenant's data, and nothing but that tenant's: the only way to keys that begin with `T#<tenant>#`. */
export function forTenant(table: Table, tenant: TenantId) {
  const keys = tenantKeys(tenant)
  return {
    settings: () => readTenant(table, keys),
    liveFormVersion: (form: string) => readLiveVersion(table, keys, form),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, form, version),
    dossier: (id: string, consistent = false) => readDossier(table, keys, id, consistent),
    commit: (change: Change) => commit(table, keys, change),
    list: (cursors: CursorSigner, page: Staged) => listOfTenant(table, keys, cursors, page),
    listOfReferrer: (cursors: CursorSigner, subject: string, page: Staged) =>
      listOfReferrer(table, keys, cursors, subject, page),
    drafts: (subject: string) => ({
      create: (draft: Parameters<typeof createDraft>[3]) => createDraft(table, keys, subject, draft),
      save: (draft: Parameters<typeof saveDraft>[3]) => saveDraft(table, keys, subject, draft),
      read: (id: string, now: string) => readDraft(table, keys, subject, id, now),
      list: (now: string) => listDrafts(table, keys, subject, now),
      delete: (id: string) => deleteDraft(table, keys, subject, id),
    }),
    link: (secret: string, now: string) => readLink(table, keys, secret, now),
    grants: () => readGrantsOfTenant(table, tenant),
    mail: {
      claim: (id: string, now: string) => claimMail(table, keys, id, now),
      markSent: (id: string, now: string) => markMailSent(table, keys, id, now),
    },
  }
}
export type TenantData = ReturnType<typeof forTenant>

/** The operator's lists across tenants: no names, no free text. */
export function forOperator(table: Table) {
  return {
    queue: (cursors: CursorSigner, region: RegionId, page: PageRequest) => queueOfRegion(table, cursors, region, page),
    register: () => readRegister(table),
    managersOf: (region: RegionId) => readManagers(table, region),
  }
}

/** A funder's counts: no person can be read from here. */
export function forFunder(table: Table, funder: FunderId) {
  return {
    name: () => readFunderName(table, funder),
    grants: () => readGrants(table, funder),
    rollups: (grant: string, period: { readonly from: string; readonly to: string }) =>
      readRollups(table, funder, grant, period),
    recount: (grant: string) => recountRollups(table, funder, grant),
  }
}

/** Who someone is, for the token. */
export function forIdentity(table: Table) {
  return { person: (subject: string) => readPerson(table, subject) }
}

/** What a platform admin sets up: tenants with their forms, people, funders and grants. */
export function forPlatform(table: Table) {
  return {
    putTenant: async (tenant: Tenant) => {
      await put(table, 'put-tenant', { ...tenantKeys(tenant.id).settings(), tenant })
      await put(table, 'put-tenant', registerItem(tenant))
    },
    /** Publishes a version and makes it live; a version that exists is never overwritten. */
    putForm: async (tenant: TenantId, definition: FormDefinition) => {
      const keys = tenantKeys(tenant)
      await put(
        table,
        'put-form',
        { ...keys.formVersion(definition.id, definition.version), definition },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      )
      await put(table, 'put-form', { ...keys.formLive(definition.id), version: definition.version })
    },
    putPerson: (subject: string, profile: { readonly name: string; readonly email?: string }) =>
      put(table, 'put-person', { ...personKeys.profile(subject), ...profile }),
    /** After `putPerson`: a regional manager's address is copied to the region's mailing list. */
    putMembership: (subject: string, membership: Membership) => putMembership(table, subject, membership),
    putFunder: (funder: FunderId, name: string) => put(table, 'put-funder', { ...funderKeys(funder).head(), name }),
    /** Both sides of a grant: the funder's, with the partners' names, and one entry at each partner. */
    putGrant: async (grant: Grant, tenants: readonly { readonly id: TenantId; readonly name: string }[]) => {
      const tenantNames = Object.fromEntries(tenants.map(({ id, name }) => [id, name]))
      await put(table, 'put-grant', { ...funderKeys(grant.funder).grant(grant.id), grant, tenantNames })
      for (const { id } of tenants)
        await put(table, 'put-grant', { ...tenantKeys(id).grants(), sk: `${grant.funder}#${grant.id}`, grant })
    },
  }
}
