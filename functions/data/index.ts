import type {
  AccessEntry,
  Branding,
  FormDefinition,
  FunderId,
  Grant,
  LetterTexts,
  Logo,
  MailTexts,
  Membership,
  RegionId,
  SubmittedReferral,
  Tenant,
  TenantId,
  VariantId,
} from '@kring/domain'
import { letterTextsPart, mailTextsPart } from '@kring/domain'
import type * as z from 'zod'
import type { Store } from './access/store.ts'
import { appendAccess, readAccess, type StoredAccess } from './accessLog/accessLog.ts'
import { type Emergency, putEmergency, readEmergency } from './accessLog/emergencies.ts'
import { sealEntries } from './accessLog/seals.ts'
import { type Check, type Granted, grantAttachment, readAttachment, recordCheck } from './attachments.ts'
import { put } from './calls.ts'
import type { Table } from './connection.ts'
import type { CursorSigner } from './cursor.ts'
import {
  countUnpublished,
  type DraftSave,
  dropFormDraft,
  type FormEntry,
  type ListedForm,
  listFormEntries,
  listForms,
  publishForm,
  putForm,
  readFormDraft,
  readFormEntry,
  readFormHistory,
  saveFormDraft,
  setFormOpening,
} from './forms/formRepository.ts'
import { readFormVersion, readLiveForm } from './forms/liveForms.ts'
import { earlierAnswer, type Intent } from './idempotency.ts'
import { funderKeys, type Key, operatorKeys, tenantKeys } from './keys.ts'
import { changeLink, type LinkChange, readLink } from './links.ts'
import { claimMail, markMailSent } from './mailLedger.ts'
import {
  listManagers,
  listMembersOfOperator,
  listMembersOfTenant,
  type Member,
  membershipsOf,
  putMember,
  readMember,
  removeMember,
} from './members.ts'
import { type Allowance, takeQuota } from './quota.ts'
import { type Change, commit } from './referrals/commit.ts'
import { createDraft, deleteDraft, listDrafts, readDraft, saveDraft } from './referrals/drafts.ts'
import { listOfReferrer, listOfTenant, type PageRequest, queueOfRegion } from './referrals/lists.ts'
import { examineDossier, readDossier } from './referrals/read.ts'
import { type FactUpdate, readFact, updateFact } from './reports/facts.ts'
import { readFunderName, readFunders, readGrants, readGrantsOfTenant } from './reports/grants.ts'
import { readRollups, recountRollups } from './reports/rollups.ts'
import type { SymmetricKey } from './sealing/symmetricKey.ts'
import { putTenantKey, tenantKeyItem, vaultOf } from './sealing/vault.ts'
import {
  type LogoImage,
  readBranding,
  readLetterTexts,
  readLogo,
  readLogoImage,
  readMailTexts,
  readTenantBranding,
  saveLogo,
} from './tenants/branding.ts'
import { type Onboarding, onboard } from './tenants/onboarding.ts'
import {
  changeTenant,
  readSetting,
  readTenantForChange,
  type SettingChange,
  saveSetting,
  saveSettingAndTenant,
  saveTenant,
  type TenantChange,
} from './tenants/settings.ts'
import { readRegister, readTenant, registerItem } from './tenants/tenants.ts'

export { type Scope, type ScopeRole, scopeName } from './access/scope.ts'
export { type OpenStore, openStore, rolesFrom, type Store } from './access/store.ts'
export type { Access } from './accessLog/accessLog.ts'
export type { Emergency } from './accessLog/emergencies.ts'
export type { CheckedAttachment } from './attachments.ts'
export { type Consumed, openTable, type Table } from './connection.ts'
export { type CursorSigner, cursorSigner } from './cursor.ts'
export type { Entry } from './eventStore/history.ts'
export { BadCursor, CorruptItem, ErasedDossier, ForgedItem, IdempotencyKeyReused, VersionConflict } from './failures.ts'
export type { FormDraft, FormEntry } from './forms/formRepository.ts'
export type { LiveForm } from './forms/liveForms.ts'
export type { Intent } from './idempotency.ts'
export type { LinkGeneration } from './links.ts'
export type { Member } from './members.ts'
export type { Allowance, Taken } from './quota.ts'
export type { Change, Committed } from './referrals/commit.ts'
export type { Draft } from './referrals/drafts.ts'
export type { Head, ListItem, QueueItem } from './referrals/headItem.ts'
export { type Dossier, earlierChange } from './referrals/read.ts'
export { factId } from './reports/facts.ts'
export { tableDefinition } from './table.ts'
export type { LogoImage, TenantBranding } from './tenants/branding.ts'
export type { LastChange, Setting } from './tenants/settings.ts'
export type { RegisterEntry } from './tenants/tenants.ts'

type Staged = PageRequest & { readonly state?: SubmittedReferral['state'] | undefined }

/**
 * The data of a tenant's public pages, used before the caller is known to be a member. Its role can store a new
 * referral and find a personal link by its secret, but cannot read any dossier.
 */
export function forPublic(store: Store, tenant: TenantId) {
  const scope = { role: 'public', tenant } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    settings: () => readTenant(table, keys),
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    branding: () => readTenantBranding(table, keys),
    logoImage: () => readLogoImage(table, keys),
    forms: () => listForms(table, keys),
    liveForm: (form: string) => readLiveForm(table, keys, form),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, vault.mac, form, version),
    link: (secret: string, now: string) => readLink(table, keys, secret, now),
    commit: (change: Change & { readonly before?: undefined }) => commit(table, keys, vault, change),
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    attachments: attachmentsAt(table, keys),
    take: (bucket: Parameters<typeof keys.quota>[0], allowance: Allowance, now: string, count = 1) =>
      takeQuota(table, keys.quota(bucket), allowance, now, count),
  }
}
/** The records of uploaded files, for those who upload them. */
const attachmentsAt = (table: Table, keys: ReturnType<typeof tenantKeys>) => ({
  grant: (granted: Granted) => grantAttachment(table, keys, granted),
  read: (id: string, now: string) => readAttachment(table, keys, id, now),
  seen: (check: Check) => recordCheck(table, keys, check),
})

export type PublicData = ReturnType<typeof forPublic>

/**
 * One tenant's data: the only way to keys that begin with `T#<tenant>#`. `as` is the tenant that the caller was
 * verified to belong to and signs the calls; the keys are always those of `tenant`, so DynamoDB refuses when the two
 * differ.
 */
export function forTenant(store: Store, tenant: TenantId, as: TenantId = tenant) {
  const scope = { role: 'tenant', tenant: as } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    settings: () => readTenant(table, keys),
    /** What is wrong with a dossier's items, if anything; for checks. */
    examine: (id: string) => examineDossier(table, keys, vault, id, true),
    dossier: (id: string, consistent = false) => readDossier(table, keys, vault, id, consistent),
    commit: (change: Change) => commit(table, keys, vault, change),
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    attachments: attachmentsAt(table, keys),
    list: (cursors: CursorSigner, page: Staged) => listOfTenant(table, keys, cursors, page),
    listOfReferrer: (cursors: CursorSigner, subject: string, page: Staged) =>
      listOfReferrer(table, keys, vault, cursors, subject, page),
    drafts: (subject: string) => ({
      create: (draft: Parameters<typeof createDraft>[3]) => createDraft(table, keys, subject, draft),
      save: (draft: Parameters<typeof saveDraft>[3]) => saveDraft(table, keys, subject, draft),
      read: (id: string, now: string) => readDraft(table, keys, subject, id, now),
      list: (now: string) => listDrafts(table, keys, subject, now),
      delete: (id: string) => deleteDraft(table, keys, subject, id),
    }),
    changeLink: (change: LinkChange) => changeLink(table, keys, change),
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    saveSetting: <Value>(part: string, change: SettingChange<Value>) => saveSetting(table, keys, part, change),
    tenantForChange: () => readTenantForChange(table, keys),
    saveTenant: (change: SettingChange<Tenant>) => saveTenant(table, keys, change),
    branding: {
      style: () => readBranding(table, keys),
      saveStyle: (change: SettingChange<Branding>) => saveSetting(table, keys, 'house-style', change),
      texts: (variant?: VariantId) => readMailTexts(table, keys, variant),
      saveTexts: (change: SettingChange<MailTexts>, variant?: VariantId) =>
        saveSetting(table, keys, mailTextsPart(variant), change),
      letters: (variant: VariantId) => readLetterTexts(table, keys, variant),
      saveLetters: (change: SettingChange<LetterTexts>, variant: VariantId) =>
        saveSetting(table, keys, letterTextsPart(variant), change),
      logo: () => readLogo(table, keys),
      saveLogo: (change: SettingChange<Logo>, image?: LogoImage) => saveLogo(table, keys, change, image),
    },
    changeTenant: (change: TenantChange) => changeTenant(table, keys, change),
    saveSettingAndTenant: <Value>(part: string, change: SettingChange<Value>, become: (tenant: Tenant) => Tenant) =>
      saveSettingAndTenant(table, keys, part, change, become),
    grants: () => readGrantsOfTenant(table, tenant),
    forms: {
      list: () => listFormEntries(table, keys),
      entry: (form: string) => readFormEntry(table, keys, form),
      draft: (form: string) => readFormDraft(table, keys, form),
      history: (form: string) => readFormHistory(table, keys, form),
      save: (entry: FormEntry, draft: DraftSave) => saveFormDraft(table, keys, entry, draft),
      drop: (form: string, revision: number) => dropFormDraft(table, keys, form, revision),
      publish: (entry: FormEntry, draft: Parameters<typeof publishForm>[4]) =>
        publishForm(table, keys, vault.mac, entry, draft),
      setOpening: (form: ListedForm, opening: Parameters<typeof setFormOpening>[3]) =>
        setFormOpening(table, keys, form, opening),
    },
    members: {
      list: () => listMembersOfTenant(table, tenant),
      read: (subject: string, membership: MembershipOfTenant) => readMember(table, subject, membership),
      put: (member: Member & { readonly membership: MembershipOfTenant }) => putMember(table, member),
      remove: (subject: string, membership: MembershipOfTenant) => removeMember(table, subject, membership),
    },
    accessLog: (dossier: string) => ({
      /** `key`: the dossier's, which encrypts the reason; an entry without one needs none. */
      append: (entry: AccessEntry, key?: SymmetricKey) =>
        appendAccess(table, keys.access(dossier), vault.mac, entry, key),
      read: (key: SymmetricKey) => readAccess(table, keys.access(dossier), vault.mac, key),
    }),
    searches: (subject: string) => ({
      append: (entry: AccessEntry) => appendAccess(table, keys.searches(subject), vault.mac, entry),
    }),
    emergency: {
      put: (emergency: Emergency) => putEmergency(table, keys, emergency),
      read: (dossier: string, subject: string, now: string) => readEmergency(table, keys, dossier, subject, now),
    },
    mail: {
      claim: (id: string, now: string) => claimMail(table, keys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, keys.mail(id), now),
    },
  }
}
export type TenantData = ReturnType<typeof forTenant>
export type MembershipOfTenant = Extract<Membership, { readonly tenant: TenantId }>
export type MembershipOfOperator = Exclude<Membership, MembershipOfTenant>

/** The public list of partners. */
export function forRegister(store: Store) {
  return { tenants: () => readRegister(store.table({ role: 'register' })) }
}

/** The operator's lists across tenants: no names, no free text. */
export function forOperator(store: Store) {
  const table = store.table({ role: 'operator' })
  return {
    queue: (cursors: CursorSigner, region: RegionId, page: PageRequest) => queueOfRegion(table, cursors, region, page),
    managersOf: (region: RegionId) => listManagers(table, region),
    member: (subject: string, membership: MembershipOfOperator) => readMember(table, subject, membership),
    searches: (subject: string) => ({
      append: (entry: AccessEntry) => appendAccess(table, operatorKeys.searches(subject), store.sealing().mac, entry),
    }),
    mail: {
      claim: (id: string, now: string) => claimMail(table, operatorKeys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, operatorKeys.mail(id), now),
    },
  }
}

/** The seals of a partner's access logs, or of the operator's when no tenant is given; used by the stream's second reader. */
export function forSeal(store: Store, tenant: TenantId | undefined) {
  const table = store.table(tenant === undefined ? { role: 'operator' } : { role: 'seal', tenant })
  return {
    /** Seals entries that have no seal yet; `chain` is that of each of them. */
    seal: (chain: Key, entries: readonly StoredAccess[]) => sealEntries(table, store.sealing().mac, chain, entries),
  }
}

/**
 * A funder's counts, without data about persons. `as` is the funder that the caller was verified to work for and signs
 * the calls, as in `forTenant`.
 */
export function forFunder(store: Store, funder: FunderId, as: FunderId = funder) {
  const table = store.table({ role: 'funder', funder: as })
  return {
    name: () => readFunderName(table, funder),
    grants: () => readGrants(table, funder),
    rollups: (grant: string, period: { readonly from: string; readonly to: string }) =>
      readRollups(table, funder, grant, period),
  }
}

export type FunderData = ReturnType<typeof forFunder>

/** Updates a funder's counts; used by the stream. */
export function forCounting(store: Store, funder: FunderId) {
  const table = store.table({ role: 'counting', funder })
  return {
    fact: (grant: Grant, id: string) => readFact(table, grant, id),
    update: (update: FactUpdate) => updateFact(table, update),
    recount: (grant: string) => recountRollups(table, funder, grant),
  }
}

/** Memberships across tenants: read when a token is issued, granted by a platform admin. */
export function forIdentity(store: Store) {
  const scope = { role: 'identity' } as const
  const table = store.table(scope)
  return {
    membershipsOf: (subject: string) => membershipsOf(table, subject),
    list: () => listMembersOfOperator(table),
    listOfTenant: (tenant: TenantId) => listMembersOfTenant(table, tenant),
    put: (member: Member) => putMember(table, member),
    remove: (subject: string, membership: Membership) => removeMember(table, subject, membership),
    funders: () => readFunders(table),
    onboard: async (onboarding: Onboarding) =>
      onboard(
        table,
        onboarding,
        store.sealing().mac,
        await tenantKeyItem(store, scope, onboarding.tenant.id, tenantKeys(onboarding.tenant.id)),
      ),
    tenants: () => readRegister(table),
    /** The number of drafts of forms that are not published. */
    unpublishedForms: (tenant: TenantId, published: readonly string[]) =>
      countUnpublished(table, tenantKeys(tenant), published),
    /** Creates a form draft at a partner. Throws VersionConflict when the form exists already. */
    beginForm: (tenant: TenantId, definition: FormDefinition, at: string, by: string) =>
      saveFormDraft(table, tenantKeys(tenant), definition, { definition, revision: 0, at, by }),
  }
}

/**
 * Set-up from outside the API: tenants with their forms, members, funders and grants. Signs with the caller's own
 * credentials.
 */
export function forPlatform(store: Store) {
  const scope = { role: 'identity' } as const
  const table = store.table(scope)
  return {
    putTenant: async (tenant: Tenant) => {
      await put(table, 'put-tenant', { ...tenantKeys(tenant.id).settings(), tenant })
      await put(table, 'put-tenant', registerItem(tenant))
      await putTenantKey(table, await tenantKeyItem(store, scope, tenant.id, tenantKeys(tenant.id)))
    },
    /** Publishes a version and makes it live; never overwrites an existing version. */
    putForm: (tenant: TenantId, definition: FormDefinition, at = '2026-01-01T00:00:00.000Z') =>
      putForm(table, tenantKeys(tenant), store.sealing().mac, definition, at),
    putMember: (member: Member) => putMember(table, member),
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
