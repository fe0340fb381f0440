import { createHash } from 'node:crypto'
import {
  type Family,
  type FunderId,
  families,
  type ReferralState,
  type RegionId,
  type Side,
  TenantId,
  type TrajectoryState,
} from '@kring/domain'
import { type BoardStage, boardStageOf, boardStages } from './boardStages.ts'

/**
 * Every key of the table is built here. A tenant's keys all begin with `T#<tenant>#`, on the table and on each index
 * that a tenant may read; the operator's with `OPS#`, a funder's with `F#<funder>#`. Only the PersonIndex is read by
 * person, with `ID#` for memberships and `INVITED#` for open invitations; only the
 * DueIndex by shard, with `DUE#`. A TenantId cannot contain '#', so one tenant's prefix is never the start of another's.
 */
export type Key = { readonly pk: string; readonly sk: string }

/** A dossier's items in sk order: the events, HEAD, then the item that says which personal link is valid. */
export const HEAD = 'HEAD'
const LINK = 'LINK'
export const formSummaries = 'S#'
/** What the items of a form's history begin with, also the one that earlier versions of the product kept. */
export const formHistories = 'HISTORY'
export const formVersions = 'V#'
/** An entry of an access log: sorted by when, told apart by a random text (base64url). */
export const accessSk = (at: string, random: string): string => `A#${at}#${random}`
export const accessEntries = 'A#'
const accessSkPattern = /^A#(\d{4}-\d\d-\d\dT[\d:.]+Z)#[\w-]+$/
/** The moment of an entry of an access log; undefined for another sort key. */
export const momentOfAccess = (sk: string): string | undefined => accessSkPattern.exec(sk)?.[1]
/** Where an entry of a tenant's log stands among all of the tenant's; undefined for one of the operator's. */
export function accessListPosition({ pk, sk }: Key): { readonly logPk: string; readonly logSk: string } | undefined {
  const [tenant, moment] = [parsePartition(pk)?.tenant, momentOfAccess(sk)]
  if (tenant === undefined || moment === undefined) return undefined
  return { ...tenantKeys(tenant).accessOf(moment.slice(0, 'YYYY-MM'.length)), logSk: sk.slice(accessEntries.length) }
}
const sealSuffix = '~SEAL'
/** The seal of an entry, beside it. */
export const sealSk = (sk: string): string => `${sk}${sealSuffix}`
/** The sort key of the entry that is sealed; undefined for another sort key. */
export const sealedSk = (sk: string): string | undefined => {
  const entry = sk.endsWith(sealSuffix) ? sk.slice(0, -sealSuffix.length) : ''
  return accessSkPattern.test(entry) ? entry : undefined
}
/** Entries and ends of access logs as they were until each look became an item of its own. */
export const isFormerAccessSk = (sk: string): boolean => /^A#\d{6}$/.test(sk) || sk === HEAD
export const eventSk = (seq: number): string => `E#${String(seq).padStart(6, '0')}`
/** A copy of the content of an event, encrypted again after a person was erased. */
export const copySk = (generation: number, seq: number): string =>
  `C#${String(generation).padStart(4, '0')}#${String(seq).padStart(6, '0')}`
export const isCopySk = (sk: string): boolean => /^C#\d{4}#\d{6}$/.test(sk)
export const isEventSk = (sk: string): boolean => /^E#\d{6}$/.test(sk)
/** What an invited person said: sorted by when, told apart by a random text (base64url). */
export const saidSk = (at: string, random: string): string => `${saidItems}${at}#${random}`
export const saidItems = 'ANSWER#'
export const isSaidSk = (sk: string): boolean => sk.startsWith(saidItems)
export const isLinkSk = (sk: string): boolean => sk === LINK

/** What something that falls due is about; numbers of complaints and of dossiers differ in form. */
export type DueOf = { readonly dossier: string } | { readonly complaint: string } | 'members'

/** The hold of a complaint on the dossier that it is about. */
export const complaintHold = (id: string): string => `COMPLAINT#${id}`

/** Encodes a value inside a key, so that outside input cannot add a separator. */
const part = (value: string): string => encodeURIComponent(value)

/**
 * SHA-256 of the values. An idempotency key is any text of up to 255 characters; the hash has a fixed length and hides
 * it.
 */
export const digest = (...values: readonly string[]): string =>
  createHash('sha256').update(values.map(part).join('#')).digest('base64url')

/** The sort key of an edition: by day, then by its number; and of what it holds, behind all of them. */
export const editionSk = (asOf: string, number: number): string => `${asOf}#${String(number).padStart(3, '0')}`
export const contentPrefix = (edition: string): string => `CONTENT#${edition}#`
export const contentSk = (edition: string, index: number): string =>
  `${contentPrefix(edition)}${String(index).padStart(3, '0')}`

/** A part of a trajectory. Sorted after HEAD, so that one Query from HEAD on reads the head and the parts without the events. */
export const partSk = (name: string): string => `PART#${name}`
const partPrefix = 'PART#'
export const partOfSk = (sk: string): string | undefined =>
  sk.startsWith(partPrefix) ? sk.slice(partPrefix.length) : undefined

/** A reset of a second factor: under the sort key of a membership, numbered from 1. */
const resetSk = (membership: string, number: number): string =>
  `${resetPrefix(membership)}${String(number).padStart(6, '0')}`
export const resetPrefix = (membership: string): string => `${membership}#`
const resetSkPattern = /^(.+)#(\d{6})$/
/** The membership and the number of such a sort key; undefined for another. */
export function resetPlace(sk: string): { readonly membership: string; readonly number: number } | undefined {
  const [, membership, number] = resetSkPattern.exec(sk) ?? []
  return membership === undefined ? undefined : { membership, number: Number(number) }
}

const sideCodes: Readonly<Record<Side, string>> = { didHarm: 'DID-HARM', harmed: 'HARMED' }

/** The keys of one tenant's items. Requests reach them through `forTenant()` and `forPublic()` only. */
export const tenantKeys = (tenant: TenantId) => {
  const prefix = `T#${tenant}`
  return {
    tenant,
    /** The tenant's key, wrapped. Its dossiers' keys are wrapped by it. */
    tenantKey: (): Key => ({ pk: `${prefix}#KEY`, sk: HEAD }),
    settings: (): Key => ({ pk: `${prefix}#SETTINGS`, sk: HEAD }),
    /** One part of a tenant's settings: way of working for one kind of conference, branding, texts, logo. */
    setting: (name: string): Key => ({ pk: `${prefix}#SETTINGS`, sk: `S#${part(name)}` }),
    /** The logo's bytes, apart from the settings because they are large and read separately. */
    logoImage: (): Key => ({ pk: `${prefix}#SETTINGS`, sk: 'LOGO' }),
    /** An append-only record of what a setting was changed to, when and by whom. */
    settingChange: (at: string, id: string): Key => ({ pk: `${prefix}#CHANGES`, sk: `${at}#${id}` }),
    formLive: (form: string): Key => ({ pk: `${prefix}#FORM#${part(form)}`, sk: 'LIVE' }),
    formVersion: (form: string, version: number): Key => ({
      pk: `${prefix}#FORM#${part(form)}`,
      sk: `${formVersions}${String(version).padStart(6, '0')}`,
    }),
    formHistory: (form: string, version: number): Key => ({
      pk: `${prefix}#FORM#${part(form)}`,
      sk: `${formHistories}#${String(version).padStart(6, '0')}`,
    }),
    /** The list of published forms. Drafts are in another collection, which the public role cannot read. */
    forms: (): { readonly pk: string } => ({ pk: `${prefix}#FORMS` }),
    form: (form: string): Key => ({ pk: `${prefix}#FORMS`, sk: form }),
    formDrafts: (): { readonly pk: string } => ({ pk: `${prefix}#FORMDRAFTS` }),
    formDraft: (form: string): Key => ({ pk: `${prefix}#FORMDRAFTS`, sk: `D#${form}` }),
    formDraftSummary: (form: string): Key => ({ pk: `${prefix}#FORMDRAFTS`, sk: `${formSummaries}${form}` }),
    dossier: (id: string): { readonly pk: string } => ({ pk: `${prefix}#R#${part(id)}` }),
    /** A trajectory, under the id of its referral: head, parts, events. */
    trajectory: (id: string): { readonly pk: string } => ({ pk: `${prefix}#J#${part(id)}` }),
    /** What a referrer or citizen sees of the trajectory of their dossier: its stage, and who the coordinator is. */
    stage: (id: string): Key => ({ pk: `${prefix}#STAGE#${part(id)}`, sk: HEAD }),
    /** What belongs to one side of a restorative trajectory: the parts of its persons. */
    trajectorySide: (id: string, side: Side): { readonly pk: string } => ({
      pk: `${prefix}#J#${part(id)}#S#${sideCodes[side]}`,
    }),
    /** What one invited person reads and writes through their link. */
    invitee: (id: string, person: string): { readonly pk: string } => ({
      pk: `${prefix}#J#${part(id)}#P#${part(person)}`,
    }),
    inviteeView: (id: string, person: string): Key => ({ pk: `${prefix}#J#${part(id)}#P#${part(person)}`, sk: 'VIEW' }),
    /** What somebody outside the circle sees through the link of a release, in a partition like that of who is invited. */
    releaseView: (id: string, release: string): Key => ({
      pk: `${prefix}#J#${part(id)}#P#${part(release)}`,
      sk: 'RELEASE',
    }),
    /** Which code of a printed letter counts. */
    inviteeCode: (id: string, person: string): Key => ({ pk: `${prefix}#J#${part(id)}#P#${part(person)}`, sk: 'CODE' }),
    /** What they said of the day, and what of it is counted. */
    inviteeVoice: (id: string, person: string): Key => ({
      pk: `${prefix}#J#${part(id)}#P#${part(person)}`,
      sk: 'VOICE',
    }),
    /** The link of an invitation, found by the hash of its secret; the secret itself is not stored. */
    invitationLink: (secret: string): Key => ({ pk: `${prefix}#INVITATION#${digest(secret)}`, sk: HEAD }),
    /** The code on a printed letter, by its keyed hash. */
    invitationCode: (hash: string): Key => ({ pk: `${prefix}#CODE#${part(hash)}`, sk: HEAD }),
    draft: (subject: string, id: string): Key => ({ pk: `${prefix}#DRAFTS#${part(subject)}`, sk: `D#${part(id)}` }),
    /** How a referrer is reached, beside their drafts. */
    contact: (subject: string): Key => ({ pk: `${prefix}#DRAFTS#${part(subject)}`, sk: 'CONTACT' }),
    drafts: (subject: string): { readonly pk: string } => ({ pk: `${prefix}#DRAFTS#${part(subject)}` }),
    idempotency: (owner: string, key: string): Key => ({ pk: `${prefix}#IDEM#${digest(owner, key)}`, sk: HEAD }),
    /** A personal link, found by the hash of its secret; the secret itself is not stored. */
    link: (secret: string): Key => ({ pk: `${prefix}#LINK#${digest(secret)}`, sk: HEAD }),
    /** A complaint: its head and its events. */
    complaint: (id: string): { readonly pk: string } => ({ pk: `${prefix}#K#${part(id)}` }),
    /** The personal link of a complaint, found by the hash of its secret. */
    complaintLink: (secret: string): Key => ({ pk: `${prefix}#KLINK#${digest(secret)}`, sk: HEAD }),
    /** What suspends the erasure of a dossier: an item for each reason, such as `COMPLAINT#<id>`. */
    hold: (dossier: string, reason: string): Key => ({ pk: `${prefix}#HOLD#${part(dossier)}`, sk: reason }),
    /** All of them. */
    holds: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#HOLD#${part(dossier)}` }),
    /** A form on its way to another device, found by a keyed hash of its code. */
    transfer: (id: string): Key => ({ pk: `${prefix}#TRANSFER#${part(id)}`, sk: HEAD }),
    /** The index person → dossiers: by the keyed hash of a name and birth date. */
    person: (hash: string, dossier: string): Key => ({ pk: `${prefix}#PERSON#${hash}`, sk: dossier }),
    /** Under which keyed hashes a dossier lies in its region's indexes of persons. */
    indexed: (dossier: string): Key => ({ pk: `${prefix}#INDEXED#${part(dossier)}`, sk: HEAD }),
    grants: (): { readonly pk: string } => ({ pk: `${prefix}#GRANTS` }),
    /** Imports of past trajectories, an item each; how many there were; and the mappings that are remembered. */
    imports: (): { readonly pk: string } => ({ pk: `${prefix}#IMPORTS` }),
    /** What was read of one: rows, words, and which rows it counts. */
    importContent: (id: string): { readonly pk: string } => ({ pk: `${prefix}#IMPORTS#${part(id)}` }),
    /** Imports of the operator that count rows of this partner: months and no more, for who imports at the partner. */
    importsOfOperator: (): { readonly pk: string } => ({ pk: `${prefix}#OPIMPORTS` }),
    /** What each dossier adds to the tenant's own counts, whoever pays for it. */
    fact: (fact: string): Key => ({ pk: `${prefix}#FACTS`, sk: fact }),
    facts: (): { readonly pk: string } => ({ pk: `${prefix}#FACTS` }),
    /** The tenant's own counters of one family, in order of month, as a grant has them. */
    rollups: (family: Family, version: number): { readonly pk: string } => ({
      pk: `${prefix}#ROLLUP#${family}#${version}`,
    }),
    rollup: (family: Family, version: number, month: string): Key => ({
      pk: `${prefix}#ROLLUP#${family}#${version}`,
      sk: `${month}#${tenant}`,
    }),
    /** How far its own counts are, and in which families they are whole. */
    counted: (): Key => ({ pk: `${prefix}#COUNTED`, sk: HEAD }),
    /** The marks that the partner was told, an item for each quarter: they do not move with one answer. */
    allMarks: (): { readonly pk: string } => ({ pk: `${prefix}#MARKS` }),
    marks: (quarter: string): Key => ({ pk: `${prefix}#MARKS`, sk: part(quarter) }),
    mail: (id: string): Key => ({ pk: `${prefix}#MAIL#${part(id)}`, sk: HEAD }),
    /** What falls due about a dossier, about a complaint, or about the tenant's members. */
    due: (of: DueOf, entry: string): Key => ({
      pk: `${prefix}#DUE#${of === 'members' ? 'PEOPLE' : part('complaint' in of ? of.complaint : of.dossier)}`,
      sk: entry,
    }),
    /** Where the partner's own systems are told of what happens, an item each. */
    webhooks: (): { readonly pk: string } => ({ pk: `${prefix}#WEBHOOKS` }),
    webhook: (subscription: string): Key => ({ pk: `${prefix}#WEBHOOKS`, sk: part(subscription) }),
    /** What they are told of a dossier, in order for each subscription. */
    deliveries: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#WEBHOOK#${part(dossier)}` }),
    /** What is to be sent of a dossier to a subscription falls due as one entry, apart from what else falls due about it. */
    webhookDue: (dossier: string, subscription: string): Key => ({
      pk: `${prefix}#DUE#WEBHOOK.${part(dossier)}`,
      sk: part(subscription),
    }),
    /** The deliveries of a subscription that wait, or have arrived, on the OwnerIndex. */
    deliveriesOf: (subscription: string, state: 'waiting' | 'arrived'): { readonly ownPk: string } => ({
      ownPk: `${prefix}#WEBHOOK#${part(subscription)}#${state.toUpperCase()}`,
    }),
    /** The mails about a dossier that did not reach their reader. */
    undelivered: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#UNDELIVERED#${part(dossier)}` }),
    undeliveredMail: (dossier: string, mail: string): Key => ({
      pk: `${prefix}#UNDELIVERED#${part(dossier)}`,
      sk: mail,
    }),
    /** The members whom a mail did not reach: one item each, under the sort key of the membership. */
    unreached: (): { readonly pk: string } => ({ pk: `${prefix}#UNREACHED` }),
    unreachedMember: (membership: string): Key => ({ pk: `${prefix}#UNREACHED`, sk: membership }),
    /** The resets of second factors, by the sort key of the membership through which each was asked, then in order. */
    secondFactorResets: (): { readonly pk: string } => ({ pk: `${prefix}#RESETS` }),
    secondFactorReset: (membership: string, number: number): Key => ({
      pk: `${prefix}#RESETS`,
      sk: resetSk(membership, number),
    }),
    /** The record of an attachment; the file itself is in the file store under the same id. */
    attachment: (id: string): Key => ({ pk: `${prefix}#FILE#${part(id)}`, sk: HEAD }),
    /** The records of the pictures that were sent for a dossier's plan, an item each; the files are in the file store under the same id. */
    pictures: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#PICTURES#${part(dossier)}` }),
    picture: (dossier: string, id: string): Key => ({ pk: `${prefix}#PICTURES#${part(dossier)}`, sk: part(id) }),
    /** Which personal link of a dossier is valid; in the dossier's item collection, so that one Query reads both. */
    linkOf: (dossier: string): Key => ({ pk: `${prefix}#R#${part(dossier)}`, sk: LINK }),
    members: (): { readonly pk: string } => ({ pk: `${prefix}#MEMBERS` }),
    member: (role: string, subject: string): Key => ({ pk: `${prefix}#MEMBERS`, sk: `${role}#${part(subject)}` }),
    /** The access log of a dossier, in order. */
    access: (dossier: string): { readonly pk: string } => ({ pk: `${prefix}#ACCESS#${part(dossier)}` }),
    /** The log of one person's searches in the tenant's lists, in order. */
    searches: (subject: string): { readonly pk: string } => ({ pk: `${prefix}#SEARCHES#${part(subject)}` }),
    /** All access logs of the tenant together, of one month (YYYY-MM). */
    accessOf: (month: string): { readonly logPk: string } => ({ logPk: `${prefix}#LOG#${month}` }),
    /** The chain that seals the entries of one day (YYYY-MM-DD), of every access log of the tenant. */
    seals: (day: string): Key => ({ pk: `${prefix}#SEALS#${day}`, sk: HEAD }),
    emergency: (dossier: string, subject: string): Key => ({
      pk: `${prefix}#EMERGENCY#${part(dossier)}`,
      sk: part(subject),
    }),
    /**
     * A rate-limit bucket of the tenant: one that everybody of its kind shares; or, with the keyed hash of a subject, an
     * address or a link's secret, the one of a single member, system, caller or link.
     */
    quota: (bucket: string, of?: string): Key => ({
      pk: `${prefix}#QUOTA#${bucket.toUpperCase()}${of === undefined ? '' : `#${of}`}`,
      sk: HEAD,
    }),
    list: (): { readonly listPk: string } => ({ listPk: `${prefix}#REFERRALS` }),
    /** Its trajectories by stage, on the same index: its admin counts them and reads none. */
    stages: (): { readonly listPk: string } => ({ listPk: `${prefix}#TRAJECTORIES` }),
    own: (subject: string): { readonly ownPk: string } => ({ ownPk: `${prefix}#BY#${part(subject)}` }),
    /** A referrer's drafts, on the same index. */
    ownDrafts: (subject: string): { readonly ownPk: string } => ({ ownPk: `${prefix}#BY#${part(subject)}#DRAFTS` }),
  }
}

export const operatorKeys = {
  /** The format of what the table holds, so that an upgrade is made once. */
  format: { pk: 'OPS#FORMAT', sk: HEAD },
  /** How far a change of stored items is that is made while the product runs. */
  upgrade: (step: string): Key => ({ pk: 'OPS#UPGRADES', sk: step }),
  /** How far the import of a copy of the whole table is; only while it runs. */
  importMark: { pk: 'OPS#IMPORTMARK', sk: HEAD },
  queue: (region: RegionId) => ({ opsPk: `OPS#${region}` }),
  /** A region's decided dossiers, on the same index as its queue. */
  decided: (region: RegionId, list: DecidedList) => ({ opsPk: `OPS#${region}#${list.toUpperCase()}` }),
  /** The trajectories of a region, by stage, on the same index as its queue. */
  board: (region: RegionId) => ({ opsPk: `OPS#${region}#BOARD` }),
  /** The trajectories that a coordinator was offered or has, on the OwnerIndex. `person`: their tag. */
  assigned: (person: string) => ({ ownPk: `OPS#ASSIGNED#${person}` }),
  /** What an evaluated trajectory adds to the figures of its region; no dossier and nobody is named. */
  fidelity: (region: RegionId, mark: string): Key => ({ pk: `OPS#FIDELITY#${region}`, sk: mark }),
  /** How long a trajectory occupied a coordinator of its region; no dossier and nobody is named. */
  occupancy: (region: RegionId, mark: string): Key => ({ pk: `OPS#OCCUPANCY#${region}`, sk: mark }),
  /** A dossier of a region in which a request about what is held waits for an answer; nobody is named. */
  rights: (region: RegionId, tenant: TenantId, dossier: string): Key => ({
    pk: `OPS#RIGHTS#${region}`,
    sk: `${tenant}#${part(dossier)}`,
  }),
  /** The accepted referrals of a region that no grant pays for. */
  unfundedOf: (region: RegionId): { readonly pk: string } => ({ pk: `OPS#UNFUNDED#${region}` }),
  unfunded: (region: RegionId, tenant: TenantId, dossier: string): Key => ({
    pk: `OPS#UNFUNDED#${region}`,
    sk: `${tenant}#${part(dossier)}`,
  }),
  /** The dossiers of a region that are found by this keyed hash: of a number, or of the sound of a name. */
  find: (region: RegionId, hash: string, position: string): Key => ({ pk: `OPS#FIND#${region}#${hash}`, sk: position }),
  /** The dossiers of a region about persons who are compared: by the keyed hash of a birth date, a sound, a phone number. */
  alike: (region: RegionId, hash: string, position: string): Key => ({
    pk: `OPS#ALIKE#${region}#${hash}`,
    sk: position,
  }),
  /** The rate-limit bucket of a signed-in person, by the keyed hash of their subject; of no tenant. */
  quota: (person: string): Key => ({ pk: `OPS#QUOTA#${person}`, sk: HEAD }),
  /** Members of the operator and of funders: `<role>#<region or funder>#<subject>`. */
  members: { pk: 'OPS#MEMBERS' },
  member: (role: string, place: string, subject: string): Key => ({
    pk: 'OPS#MEMBERS',
    sk: `${role}#${place}#${part(subject)}`,
  }),
  mail: (id: string): Key => ({ pk: `OPS#MAIL#${part(id)}`, sk: HEAD }),
  due: (entry: string): Key => ({ pk: 'OPS#DUE', sk: entry }),
  unreached: { pk: 'OPS#UNREACHED' },
  unreachedMember: (membership: string): Key => ({ pk: 'OPS#UNREACHED', sk: membership }),
  /** The resets of second factors of the operator's and the funders' members, as a tenant's. */
  secondFactorResets: { pk: 'OPS#RESETS' },
  secondFactorReset: (membership: string, number: number): Key => ({
    pk: 'OPS#RESETS',
    sk: resetSk(membership, number),
  }),
  /** Mails of a day (YYYY-MM-DD) to an address that nobody verified, known by its keyed hash. */
  unverified: (address: string, day: string): Key => ({ pk: `OPS#UNVERIFIED#${address}`, sk: day }),
  /** The log of one person's searches in the operator's lists, in order. */
  searches: (subject: string): { readonly pk: string } => ({ pk: `OPS#ACCESS#${part(subject)}` }),
  seals: (day: string): Key => ({ pk: `OPS#SEALS#${day}`, sk: HEAD }),
  tenant: (tenant: TenantId): Key => ({ pk: 'OPS#TENANTS', sk: tenant }),
  tenants: { pk: 'OPS#TENANTS' },
  /** Which partner has the letters that begin its reference numbers. */
  prefix: (prefix: string): Key => ({ pk: 'OPS#PREFIXES', sk: prefix }),
  /** Grants to which dossiers of before they covered them are still to be added. */
  backfills: { pk: 'OPS#BACKFILLS' },
  backfill: (funder: FunderId, grant: string): Key => ({ pk: 'OPS#BACKFILLS', sk: `${funder}#${grant}` }),
  /** The families of counters in which a grant has everything counted. */
  counted: (funder: FunderId, grant: string): Key => ({ pk: 'OPS#COUNTED', sk: `${funder}#${grant}` }),
  /** Imports of past trajectories of several partners, as a partner has its own. */
  imports: { pk: 'OPS#IMPORTS' },
  importContent: (id: string): { readonly pk: string } => ({ pk: `OPS#IMPORTS#${part(id)}` }),
  /** The operator's key, wrapped. The keys of the coordinators' records are wrapped by it. */
  operatorKey: { pk: 'OPS#KEY', sk: HEAD },
  /** The record of a coordinator, who is named by `personTag`: its head and its events. */
  coordinator: (person: string): { readonly pk: string } => ({ pk: `OPS#COORDINATOR#${person}` }),
  /**
   * What a coordinator claims of a region in a year: a head and its events. Region and person stand in the key, so that a
   * manager of another region and another coordinator are refused by policy; no part holds a dot.
   */
  claims: (region: RegionId, year: string, person: string): { readonly pk: string } => ({
    pk: `OPS#CLAIMS#${region}.${year}.${person}`,
  }),
  /** The sheets of a region of a year, on the OwnerIndex. */
  claimsOf: (region: RegionId, year: string) => ({ ownPk: `OPS#CLAIMS#${region}.${year}` }),
  /** The records of the receipts that a coordinator sent, an item each; the files are in the file store under the same id. */
  receipts: (person: string): { readonly pk: string } => ({ pk: `OPS#RECEIPTS#${person}` }),
  receipt: (person: string, id: string): Key => ({ pk: `OPS#RECEIPTS#${person}`, sk: part(id) }),
  /** The coordinators of a region. */
  roster: (region: RegionId) => ({ ownPk: `OPS#ROSTER#${region}` }),
  /** The training sessions of a region, an item each. */
  trainings: (region: RegionId): { readonly pk: string } => ({ pk: `OPS#TRAINING#${region}` }),
  training: (region: RegionId, session: string): Key => ({ pk: `OPS#TRAINING#${region}`, sk: part(session) }),
  /** The complaints of all partners, for who handles them: numbers, stages and days, nobody named. */
  complaints: { pk: 'OPS#COMPLAINTS' },
  complaint: (tenant: TenantId, id: string): Key => ({ pk: 'OPS#COMPLAINTS', sk: `${tenant}#${part(id)}` }),
  /** The ledger of what was ever shown of a grant: an entry for each edition, and what it showed behind it, with exact counts. */
  shownEditions: (funder: FunderId, grant: string): { readonly pk: string } => ({
    pk: `OPS#SHOWN#${funder}#${part(grant)}`,
  }),
  shownEdition: (funder: FunderId, grant: string, edition: string): Key => ({
    pk: `OPS#SHOWN#${funder}#${part(grant)}`,
    sk: edition,
  }),
  /** How often something was shown of each partner, to anybody. */
  shownTimes: { pk: 'OPS#SHOWN' },
  timesShown: (tenant: string): Key => ({ pk: 'OPS#SHOWN', sk: tenant }),
  /** The latest release of each grant of a funder, for who looks them over. */
  latestReleases: (funder: FunderId): { readonly pk: string } => ({ pk: `OPS#RELEASES#LATEST#${funder}` }),
  latestRelease: (funder: FunderId, grant: string): Key => ({ pk: `OPS#RELEASES#LATEST#${funder}`, sk: part(grant) }),
  /** When the coordinators of a grant were last reminded of what is missing; behind its releases. */
  reminder: (funder: FunderId, grant: string, what: string): Key => ({
    pk: `OPS#RELEASES#${funder}#${part(grant)}`,
    sk: `REMINDED#${what}`,
  }),
  /** The releases of one grant, and what was prepared for each. */
  releases: (funder: FunderId, grant: string): { readonly pk: string } => ({
    pk: `OPS#RELEASES#${funder}#${part(grant)}`,
  }),
  funder: (funder: FunderId): Key => ({ pk: 'OPS#FUNDERS', sk: funder }),
  /** How often any grant was changed. */
  grantsRevision: { pk: 'OPS#GRANTS', sk: HEAD },
  /** The changes of a grant, an item each; append-only. */
  grantChange: (funder: FunderId, grant: string, version: number): Key => ({
    pk: `OPS#GRANTS#${funder}.${part(grant)}`,
    sk: String(version).padStart(6, '0'),
  }),
  funders: { pk: 'OPS#FUNDERS' },
} as const

type InvoicePartPlace = {
  readonly tenant: TenantId
  readonly quarter: string
  readonly attempt: string
  readonly number: number
}
/** What the parts of a partner's lines begin with: of all its invoices, or of one as it was closed by one attempt. */
export const invoicePartsOf = ({
  tenant,
  quarter,
  attempt,
}: Pick<InvoicePartPlace, 'tenant'> & Partial<Pick<InvoicePartPlace, 'quarter' | 'attempt'>>): string =>
  quarter === undefined || attempt === undefined ? `${tenant}#` : `${tenant}#${quarter}#${attempt}#`

export const funderKeys = (funder: FunderId) => {
  const prefix = `F#${funder}`
  return {
    head: (): Key => ({ pk: `${prefix}#FUNDER`, sk: HEAD }),
    grants: (): { readonly pk: string } => ({ pk: `${prefix}#GRANTS` }),
    grant: (grant: string): Key => ({ pk: `${prefix}#GRANTS`, sk: part(grant) }),
    fact: (grant: string, fact: string): Key => ({ pk: `${prefix}#FACTS#${part(grant)}`, sk: fact }),
    facts: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#FACTS#${part(grant)}` }),
    /** The quarters of a grant that were closed, an item each. */
    invoices: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#INVOICES#${part(grant)}` }),
    invoice: (grant: string, quarter: string): Key => ({ pk: `${prefix}#INVOICES#${part(grant)}`, sk: quarter }),
    /** The lines of a partner's dossiers as they were until they were stored in parts. */
    formerInvoiceLines: (grant: string, quarter: string, tenant: TenantId): Key => ({
      pk: `${prefix}#INVOICES#${part(grant)}`,
      sk: `${quarter}#${tenant}`,
    }),
    /** The lines of all invoices of a grant, by partner, in parts. */
    invoiceLines: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#INVOICELINES#${part(grant)}` }),
    invoicePart: (grant: string, { tenant, quarter, attempt, number }: InvoicePartPlace): Key => ({
      pk: `${prefix}#INVOICELINES#${part(grant)}`,
      sk: `${invoicePartsOf({ tenant, quarter, attempt })}${String(number).padStart(4, '0')}`,
    }),
    /** What is under way to close a quarter of a grant. */
    closings: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#CLOSINGS#${part(grant)}` }),
    closing: (grant: string, quarter: string, attempt: string): Key => ({
      pk: `${prefix}#CLOSINGS#${part(grant)}`,
      sk: `${quarter}#${attempt}`,
    }),
    /** That an import moves the counters of a grant: an item for each import that is half-done. */
    importing: { pk: `${prefix}#IMPORTING` },
    importingOf: (grant: string, id: string): Key => ({ pk: `${prefix}#IMPORTING`, sk: `${part(grant)}#${id}` }),
    /** How often a step of an import began to move the counters of a grant; the first item of those of the grant. */
    importTurn: (grant: string): Key => ({ pk: `${prefix}#IMPORTING`, sk: `${part(grant)}#` }),
    /** What was released of a grant: a head for each edition, and its content in parts. */
    editions: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#EDITIONS#${part(grant)}` }),
    /** Which of its editions the funder made public: an item for each grant and day. */
    openReports: { pk: `${prefix}#OPEN` },
    openReport: (grant: string, asOf: string): Key => ({ pk: `${prefix}#OPEN`, sk: `${part(grant)}#${asOf}` }),
    /** The counters of one family, in order of month: a report reads the families that it shows. */
    rollups: (grant: string, family: Family): { readonly pk: string } => ({
      pk: `${prefix}#ROLLUP#${part(grant)}#${family}#${families[family].version}`,
    }),
    /** Those of an earlier version of its definitions. */
    rollupsOfVersion: (grant: string, family: Family, version: number): { readonly pk: string } => ({
      pk: `${prefix}#ROLLUP#${part(grant)}#${family}#${version}`,
    }),
    rollup: (grant: string, family: Family, month: string, tenant: TenantId): Key => ({
      pk: `${prefix}#ROLLUP#${part(grant)}#${family}#${families[family].version}`,
      sk: `${month}#${tenant}`,
    }),
    /** Rollups as they were until each family had its own: only for the upgrade. */
    formerRollups: (grant: string): { readonly pk: string } => ({ pk: `${prefix}#ROLLUP#${part(grant)}` }),
  }
}

/** What a partition is, from its key. `tenant` is absent for the operator's. */
export type Partition = {
  readonly tenant?: TenantId
  readonly kind: PartitionKind
  /** The id of the dossier or trajectory, the subject; of a coordinator's record the person's tag, of claims `<region>.<year>.<tag>`. */
  readonly of: string
}

/** By what follows the tenant, or `OPS`. The searches in the operator's lists lie under ACCESS. */
const partitionKinds = {
  tenant: { R: 'dossier', J: 'trajectory', K: 'complaint', ACCESS: 'access', SEARCHES: 'searches' },
  operator: { ACCESS: 'searches', COORDINATOR: 'coordinator', CLAIMS: 'claims' },
} as const
type PartitionKinds = typeof partitionKinds
export type PartitionKind =
  | PartitionKinds['tenant'][keyof PartitionKinds['tenant']]
  | PartitionKinds['operator'][keyof PartitionKinds['operator']]

const partitionPattern = /^(?:T#([a-z0-9-]{3,40})|OPS)#([A-Z]+)#([^#]+)$/

/** The partition of events or of access entries that a key is of; undefined for any other. */
export function parsePartition(pk: string): Partition | undefined {
  const [, name, collection, id] = partitionPattern.exec(pk) ?? []
  if (collection === undefined || id === undefined) return undefined
  const of = decoded(id)
  if (of === undefined) return undefined
  if (name === undefined) {
    const kind = kindIn(partitionKinds.operator, collection)
    return kind === undefined ? undefined : { kind, of }
  }
  const [tenant, kind] = [TenantId.safeParse(name), kindIn(partitionKinds.tenant, collection)]
  return tenant.success && kind !== undefined ? { tenant: tenant.data, kind, of } : undefined
}

const kindIn = (kinds: Readonly<Record<string, PartitionKind>>, collection: string): PartitionKind | undefined =>
  Object.hasOwn(kinds, collection) ? kinds[collection] : undefined

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/** The DueIndex: what falls due, of all tenants, by shard. Its reader sees kinds and references only. */
export const dueKeys = {
  shard: (number: number) => ({ duePk: `DUE#${String(number).padStart(2, '0')}` }),
} as const

const duePattern = /^(?:T#([a-z0-9-]{3,40})#DUE#[^#]+|OPS#DUE)$/

/** Whose an entry of what falls due is, from its key; undefined for any other key. */
export function dueOwner(pk: string): { readonly tenant: string | undefined } | undefined {
  const found = duePattern.exec(pk)
  return found === null ? undefined : { tenant: found[1] }
}

/** A person's memberships by subject. The role and place of each are in its key on the table only. */
export const personKeys = {
  memberships: (subject: string) => ({ personPk: `ID#${part(subject)}` }),
  /** Open invitations of a person, who is named by `personTag`. */
  invitations: (person: string) => ({ personPk: `INVITED#${person}` }),
} as const

/**
 * A person as a session tag. AWS: a tag's value may not hold '%', which an encoded subject can; the hash holds letters,
 * digits, '-' and '_' only. docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export const personTag = (subject: string): string => digest(subject)

/**
 * Rank of each state in a list, which is read in descending order: open referrals first, newest first within a stage.
 */
const stageRank: Readonly<Record<Exclude<ReferralState, 'draft'>, string>> = {
  submitted: '9-submitted',
  intake: '8-intake',
  accepted: '7-accepted',
  redirected: '3-redirected',
  declined: '2-declined',
  withdrawn: '1-withdrawn',
}

/** A region's lists of decided dossiers. */
export const decidedLists = ['accepted', 'closed'] as const
export type DecidedList = (typeof decidedLists)[number]

/** The list on which a dossier lies in this state; undefined while it waits in the queue. */
export function decidedListOf(state: Exclude<ReferralState, 'draft'>): DecidedList | undefined {
  if (state === 'submitted' || state === 'intake') return undefined
  return state === 'accepted' ? 'accepted' : 'closed'
}

/** The sort key in a region's lists and indexes by date: read in descending order, the latest first. */
export const datedPosition = (at: string, tenant: TenantId, id: string): string => `${at}#${tenant}#${id}`
/** The moment and the dossier of such a sort key. */
export function datedPositionOf(sk: string): { readonly at: string; readonly tenant: string; readonly id: string } {
  const [at = '', tenant = '', id = ''] = sk.split('#')
  return { at, tenant, id }
}

export const listPosition = (state: Exclude<ReferralState, 'draft'>, submittedAt: string, id: string): string =>
  `${stageRank[state]}#${submittedAt}#${id}`

export const stagePrefix = (state: Exclude<ReferralState, 'draft'>): string => `${stageRank[state]}#`

/** Each stage is a prefix, by which the board is filtered and counted. */
export const boardPrefix = (stage: BoardStage): string => `${boardStages.indexOf(stage)}-${stage}#`

type OnBoard = {
  readonly state: TrajectoryState
  readonly tenant: TenantId
  readonly id: string
  readonly updatedAt: string
  readonly dueOn?: string | undefined
  readonly signals: readonly string[]
  readonly person?: string | undefined
  readonly isOffer: boolean
}

/**
 * The sort key of the board: by stage, then what is due first; what has ended by when. Its last parts are the signals, whether
 * it is offered, and the tag of the coordinator: attributes that an index projects cannot be changed.
 */
export const boardPosition = ({ state, tenant, id, dueOn, updatedAt, signals, person, isOffer }: OnBoard): string =>
  [
    `${boardPrefix(boardStageOf(state))}${dueOn ?? updatedAt}`,
    tenant,
    id,
    signals.join('+'),
    person === undefined ? '' : isOffer ? 'offer' : 'has',
    person ?? '',
  ].join('#')

/** The sort key in a tenant's trajectories. */
export const stagedPosition = (state: TrajectoryState, id: string): string => `${boardPrefix(boardStageOf(state))}${id}`

/** What only the sort key of a board's row says. */
export function boardMarks(opsSk: string): {
  readonly signals: readonly string[]
  readonly person?: string | undefined
  readonly isOffer: boolean
} {
  const [, , , , marks = '', kind = '', person = ''] = opsSk.split('#')
  return {
    signals: marks === '' ? [] : marks.split('+'),
    ...(person === '' ? {} : { person }),
    isOffer: kind === 'offer',
  }
}

/** The sort key in a coordinator's list: offers first, then what is open by when it is due, then what has ended. */
export const ownPosition = ({ state, tenant, id, dueOn, updatedAt, isOffer }: OnBoard): string => {
  const stage = boardStageOf(state)
  const rank = isOffer ? '1-offer' : stage === 'stopped' || stage === 'closed' ? '3-ended' : '2-open'
  return [rank, dueOn ?? updatedAt, tenant, id].join('#')
}
/** The sort key in a region's roster: those who are active first. */
export const rosterPosition = (state: 'active' | 'ended', person: string): string =>
  `${state === 'active' ? '1-active' : '2-ended'}#${person}`

/** The sort key of the queue: the most overdue first. */
export const queuePosition = (
  dueOn: string,
  waitingSince: string,
  tenant: TenantId,
  id: string,
  marks: readonly string[],
): string => [dueOn, waitingSince, tenant, id, ...(marks.length === 0 ? [] : [marks.join('+')])].join('#')

/** The signals of a queue row. In its sort key, because the attributes that an index projects cannot be changed. */
export const marksIn = (opsSk: unknown): readonly string[] =>
  typeof opsSk === 'string' ? (opsSk.split('#')[4]?.split('+') ?? []) : []
