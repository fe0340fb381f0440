import { createHash } from 'node:crypto'
import type { FunderId, ReferralState, RegionId, TenantId } from '@kring/domain'

/**
 * Every key of the table, and nowhere else. A tenant's keys all begin with `T#<tenant>#`, on the table and on each
 * index a tenant may read; what the operator keeps with `OPS#`, a funder's counts with `F#<funder>#`. Only the
 * PersonIndex is read by person, with `ID#`. A TenantId can't hold '#', so one tenant's prefix never begins another's.
 */
export type Key = { readonly pk: string; readonly sk: string }

/** Sorted by sk a dossier reads: events in order, then HEAD, then which personal link holds. */
export const HEAD = 'HEAD'
const LINK = 'LINK'
export const formSummaries = 'S#'
export const accessSk = (seq: number): string => `A#${String(seq).padStart(6, '0')}`
export const eventSk = (seq: number): string => `E#${String(seq).padStart(6, '0')}`
export const isEventSk = (sk: string): boolean => /^E#\d{6}$/.test(sk)
export const isLinkSk = (sk: string): boolean => sk === LINK

/** Free values inside a key: what came from outside can't add a separator. */
const part = (value: string): string => encodeURIComponent(value)

/** A caller's retry key is any text up to 255 characters; the hash is as long for each and hides what it was. */
export const digest = (...values: readonly string[]): string =>
  createHash('sha256').update(values.map(part).join('#')).digest('base64url')

/** Built by `forTenant()` only: the one way to a tenant's data. */
export const tenantKeys = (tenant: TenantId) => {
  const prefix = `T#${tenant}`
  return {
    tenant,
    settings: (): Key => ({ pk: `${prefix}#SETTINGS`, sk: HEAD }),
    /** One part of the settings, beside what a tenant is: how it works with one kind of conference, its words, its logo. */
    setting: (name: string): Key => ({ pk: `${prefix}#SETTINGS`, sk: `S#${part(name)}` }),
    /** The bytes of the logo, apart from what the settings say of it: they are read by themselves, and large. */
    logoImage: (): Key => ({ pk: `${prefix}#SETTINGS`, sk: 'LOGO' }),
    /** What a part became, when and by whom; only ever added to. */
    settingChange: (at: string, id: string): Key => ({ pk: `${prefix}#CHANGES`, sk: `${at}#${id}` }),
    formLive: (form: string): Key => ({ pk: `${prefix}#FORM#${part(form)}`, sk: 'LIVE' }),
    formVersion: (form: string, version: number): Key => ({
      pk: `${prefix}#FORM#${part(form)}`,
      sk: `V#${String(version).padStart(6, '0')}`,
    }),
    formHistory: (form: string): Key => ({ pk: `${prefix}#FORM#${part(form)}`, sk: 'HISTORY' }),
    /** The list of published forms; apart from it what is being made, which nobody else is to see. */
    forms: (): { readonly pk: string } => ({ pk: `${prefix}#FORMS` }),
    form: (form: string): Key => ({ pk: `${prefix}#FORMS`, sk: form }),
    formDrafts: (): { readonly pk: string } => ({ pk: `${prefix}#FORMDRAFTS` }),
    formDraft: (form: string): Key => ({ pk: `${prefix}#FORMDRAFTS`, sk: `D#${form}` }),
    formDraftSummary: (form: string): Key => ({ pk: `${prefix}#FORMDRAFTS`, sk: `${formSummaries}${form}` }),
    dossier: (id: string): { readonly pk: string } => ({ pk: `${prefix}#R#${part(id)}` }),
    draft: (subject: string, id: string): Key => ({ pk: `${prefix}#DRAFTS#${part(subject)}`, sk: `D#${part(id)}` }),
    drafts: (subject: string): { readonly pk: string } => ({ pk: `${prefix}#DRAFTS#${part(subject)}` }),
    idempotency: (owner: string, key: string): Key => ({ pk: `${prefix}#IDEM#${digest(owner, key)}`, sk: HEAD }),
    /** A personal link is found by the hash of its secret; the secret itself is stored nowhere. */
    link: (secret: string): Key => ({ pk: `${prefix}#LINK#${digest(secret)}`, sk: HEAD }),
    grants: (): { readonly pk: string } => ({ pk: `${prefix}#GRANTS` }),
    mail: (id: string): Key => ({ pk: `${prefix}#MAIL#${part(id)}`, sk: HEAD }),
    /** What is known of an attachment; the file itself lies elsewhere, under the same id. */
    attachment: (id: string): Key => ({ pk: `${prefix}#FILE#${part(id)}`, sk: HEAD }),
    /** Which personal link of a dossier holds now; lies beside the dossier, so that one Query reads both. */
    linkOf: (dossier: string): Key => ({ pk: `${prefix}#R#${part(dossier)}`, sk: LINK }),
    members: (): { readonly pk: string } => ({ pk: `${prefix}#MEMBERS` }),
    member: (role: string, subject: string): Key => ({ pk: `${prefix}#MEMBERS`, sk: `${role}#${part(subject)}` }),
    /** Who looked into a dossier, in order. */
    access: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#ACCESS#${part(dossier)}` }),
    /** What one person looked for in the tenant's lists, in order. */
    searches: (subject: string): { readonly pk: string } => ({ pk: `${prefix}#SEARCHES#${part(subject)}` }),
    emergency: (dossier: string, subject: string): Key => ({
      pk: `${prefix}#EMERGENCY#${part(dossier)}`,
      sk: part(subject),
    }),
    /** A bucket of requests: of the tenant's own people, of its public desk, of guesses and uploads there, or of one link by its hash. */
    quota: (bucket: 'people' | 'public' | 'guesses' | 'uploads' | { readonly link: string }): Key => ({
      pk: `${prefix}#QUOTA#${typeof bucket === 'string' ? bucket.toUpperCase() : `LINK#${digest(bucket.link)}`}`,
      sk: HEAD,
    }),
    list: (): { readonly listPk: string } => ({ listPk: `${prefix}#REFERRALS` }),
    own: (subject: string): { readonly ownPk: string } => ({ ownPk: `${prefix}#BY#${part(subject)}` }),
  }
}

export const operatorKeys = {
  queue: (region: RegionId) => ({ opsPk: `OPS#${region}` }),
  /** Who works for the operator or for a funder: `<role>#<region or funder>#<subject>`. */
  members: { pk: 'OPS#MEMBERS' },
  member: (role: string, place: string, subject: string): Key => ({
    pk: 'OPS#MEMBERS',
    sk: `${role}#${place}#${part(subject)}`,
  }),
  mail: (id: string): Key => ({ pk: `OPS#MAIL#${part(id)}`, sk: HEAD }),
  /** What one person looked for in the operator's lists, in order. */
  searches: (subject: string): { readonly pk: string } => ({ pk: `OPS#ACCESS#${part(subject)}` }),
  tenant: (tenant: TenantId): Key => ({ pk: 'OPS#TENANTS', sk: tenant }),
  tenants: { pk: 'OPS#TENANTS' },
  funder: (funder: FunderId): Key => ({ pk: 'OPS#FUNDERS', sk: funder }),
  funders: { pk: 'OPS#FUNDERS' },
} as const

export const funderKeys = (funder: FunderId) => {
  const prefix = `F#${funder}`
  return {
    head: (): Key => ({ pk: `${prefix}#FUNDER`, sk: HEAD }),
    grants: (): { readonly pk: string } => ({ pk: `${prefix}#GRANTS` }),
    grant: (grant: string): Key => ({ pk: `${prefix}#GRANTS`, sk: part(grant) }),
    fact: (grant: string, fact: string): Key => ({ pk: `${prefix}#FACTS#${part(grant)}`, sk: fact }),
    facts: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#FACTS#${part(grant)}` }),
    rollup: (grant: string, month: string, tenant: TenantId): Key => ({
      pk: `${prefix}#ROLLUP#${part(grant)}`,
      sk: `${month}#${tenant}`,
    }),
    rollups: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#ROLLUP#${part(grant)}` }),
  }
}

/** A person's memberships, found by their subject; where each holds is in its key on the table, and nowhere else. */
export const personKeys = { memberships: (subject: string) => ({ personPk: `ID#${part(subject)}` }) } as const

/** Read backwards a list shows what is open first, the newest of each stage on top. */
const stageRank: Readonly<Record<Exclude<ReferralState, 'draft'>, string>> = {
  submitted: '9-submitted',
  intake: '8-intake',
  accepted: '7-accepted',
  redirected: '3-redirected',
  declined: '2-declined',
  withdrawn: '1-withdrawn',
}

export const listPosition = (state: Exclude<ReferralState, 'draft'>, submittedAt: string, id: string): string =>
  `${stageRank[state]}#${submittedAt}#${id}`

export const stagePrefix = (state: Exclude<ReferralState, 'draft'>): string => `${stageRank[state]}#`

/** The most overdue first. */
export const queuePosition = (dueOn: string, waitingSince: string, tenant: TenantId, id: string): string =>
  `${dueOn}#${waitingSince}#${tenant}#${id}`
