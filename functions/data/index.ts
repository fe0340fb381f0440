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
  NamedPerson,
  RegionId,
  SubmittedReferral,
  Tenant,
  TenantId,
  VariantId,
} from '@kring/domain'
import { letterTextsPart, mailTextsPart } from '@kring/domain'
import type * as z from 'zod'
import type { Store } from './access/store.ts'
import { appendAccess, firstBrokenAccess, readAccess } from './accessLog/accessLog.ts'
import { type Emergency, putEmergency, readEmergency } from './accessLog/emergencies.ts'
import { type Check, type Granted, grantAttachment, readAttachment, recordCheck } from './attachments.ts'
import { put } from './calls.ts'
import type { Table } from './connection.ts'
import type { CursorSigner } from './cursor.ts'
import { deleteBesideDossier, type ErasedBy, eraseDossier } from './erasure/eraseDossier.ts'
import { erasePerson, type PersonErasure } from './erasure/erasePerson.ts'
import { dossiersOfPerson, indexPersons, removePersons } from './erasure/personIndex.ts'
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
import { acceptInvitation, confirmGrant, declineInvitation, listInvitations } from './invitations.ts'
import { funderKeys, operatorKeys, personTag, tenantKeys } from './keys.ts'
import { changeLink, type LinkChange, readLink } from './links.ts'
import { claimMail, markMailSent } from './mailLedger.ts'
import {
  grantMember,
  listManagers,
  listMembersOfOperator,
  listMembersOfTenant,
  listPlatformAdmins,
  type Member,
  membershipsOf,
  putMember,
  readMember,
  removeMember,
} from './members.ts'
import { type Allowance, takeQuota } from './quota.ts'
import { type Change, commit } from './referrals/commit.ts'
import { createDraft, deleteDraft, listDrafts, readDraft, saveDraft } from './referrals/drafts.ts'
import type { Dossier } from './referrals/examine.ts'
import { listOfReferrer, listOfTenant, type PageRequest, queueOfRegion } from './referrals/lists.ts'
import { examineDossier, readDossier } from './referrals/read.ts'
import { anonymiseFact, type FactUpdate, readFact, updateFact } from './reports/facts.ts'
import { readFunderName, readFunders, readGrants, readGrantsOfTenant, readListedFunder } from './reports/grants.ts'
import { readRollups, recountRollups } from './reports/rollups.ts'
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
import { type Onboarding, onboard, putTenant } from './tenants/onboarding.ts'
import { claimPrefixes } from './tenants/prefixes.ts'
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
import { readRegister, readTenant } from './tenants/tenants.ts'

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
export type { Dossier } from './referrals/examine.ts'
export type { Head, ListItem, QueueItem } from './referrals/headItem.ts'
export { earlierChange } from './referrals/read.ts'
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
    formVersion: (form: string, version: number) => readFormVersion(table, keys, form, version),
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
      publish: (entry: FormEntry, draft: Parameters<typeof publishForm>[3]) => publishForm(table, keys, entry, draft),
      setOpening: (form: ListedForm, opening: Parameters<typeof setFormOpening>[3]) =>
        setFormOpening(table, keys, form, opening),
    },
    members: {
      list: () => listMembersOfTenant(table, tenant),
      read: (subject: string, membership: MembershipOfTenant) => readMember(table, subject, membership),
      put: (member: Member & { readonly membership: MembershipOfTenant }) => putMember(table, member),
      grant: (member: Member & { readonly membership: MembershipOfTenant }) => grantMember(table, member),
      remove: (subject: string, membership: MembershipOfTenant) => removeMember(table, subject, membership),
    },
    accessLog: (dossier: string) => ({
      append: (secret: string, entry: AccessEntry) => appendAccess(table, keys.access(dossier), secret, entry),
      read: () => readAccess(table, keys.access(dossier)),
      firstBroken: (secret: string, now: string) => firstBrokenAccess(table, keys.access(dossier), secret, now),
    }),
    searches: (subject: string) => ({
      append: (secret: string, entry: AccessEntry) => appendAccess(table, keys.searches(subject), secret, entry),
      firstBroken: (secret: string, now: string) => firstBrokenAccess(table, keys.searches(subject), secret, now),
    }),
    emergency: {
      put: (emergency: Emergency) => putEmergency(table, keys, emergency),
      read: (dossier: string, subject: string, now: string) => readEmergency(table, keys, dossier, subject, now),
    },
    /** Enters the persons of a dossier in the index person → dossiers. */
    indexPersons: (dossier: string, persons: readonly NamedPerson[]) =>
      indexPersons(table, keys, vault.mac, dossier, persons),
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
    platformAdmins: () => listPlatformAdmins(table),
    member: (subject: string, membership: MembershipOfOperator) => readMember(table, subject, membership),
    searches: (subject: string) => ({
      append: (secret: string, entry: AccessEntry) =>
        appendAccess(table, operatorKeys.searches(subject), secret, entry),
      firstBroken: (secret: string, now: string) =>
        firstBrokenAccess(table, operatorKeys.searches(subject), secret, now),
    }),
    mail: {
      claim: (id: string, now: string) => claimMail(table, operatorKeys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, operatorKeys.mail(id), now),
    },
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
    /** Gives a fact a random id: after an erasure it belongs to no dossier any more. */
    anonymise: (grant: Grant, id: string) => anonymiseFact(table, grant, id),
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
    grant: (member: Member) => grantMember(table, member),
    confirm: (granted: Member, confirmed: NonNullable<Member['confirmed']>) => confirmGrant(table, granted, confirmed),
    remove: (subject: string, membership: Membership) => removeMember(table, subject, membership),
    funders: () => readFunders(table),
    onboard: async (onboarding: Onboarding) =>
      onboard(
        table,
        onboarding,
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

/** The open invitations of one person, who is the subject of the request's token. */
export function forInvited(store: Store, subject: string) {
  const table = store.table({ role: 'invitation', person: personTag(subject) })
  return {
    list: () => listInvitations(table, subject),
    accept: (membership: Membership, at: string) => acceptInvitation(table, subject, membership, at),
    decline: (membership: Membership) => declineInvitation(table, subject, membership),
    funderName: (funder: FunderId) => readListedFunder(table, funder),
  }
}

/**
 * Erasing, and finding where a person is named. Used by the operator's command line programs; signs with the caller's own
 * credentials, as no role of the product may delete a dossier's content.
 */
export function forErasure(store: Store, tenant: TenantId) {
  const scope = { role: 'tenant', tenant } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  const { mac } = vault
  return {
    examine: (id: string) => examineDossier(table, keys, vault, id, true),
    eraseDossier: (dossier: Dossier, by: ErasedBy) => eraseDossier(table, keys, vault, dossier, by),
    erasePerson: (dossier: Dossier, erasure: PersonErasure) => erasePerson(table, keys, vault, dossier, erasure),
    /** Deletes the copies of a dossier's events, its personal link and the records of its files. */
    deleteBeside: (dossier: string, files: readonly string[], link: string | undefined) =>
      deleteBesideDossier(table, keys, dossier, files, link),
    removePersons: (dossier: string, persons: readonly NamedPerson[]) =>
      removePersons(table, keys, mac, dossier, persons),
    dossiersOf: (person: { readonly name: string; readonly birthDate?: string | undefined }) =>
      dossiersOfPerson(table, keys, mac, person),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, form, version),
    grants: () => readGrantsOfTenant(table, tenant),
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
      await putTenant(table, tenant)
      await putTenantKey(table, await tenantKeyItem(store, scope, tenant.id, tenantKeys(tenant.id)))
    },
    claimPrefixes: () => claimPrefixes(table),
    /** Publishes a version and makes it live; never overwrites an existing version. */
    putForm: (tenant: TenantId, definition: FormDefinition, at = '2026-01-01T00:00:00.000Z') =>
      putForm(table, tenantKeys(tenant), definition, at),
    putMember: (member: Member) => putMember(table, member),
    grantMember: (member: Member) => grantMember(table, member),
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
