import { createHash } from 'node:crypto'
import { TenantId } from '@kring/domain'
import * as z from 'zod'
import type { Member } from '../../data/index.ts'
import { mailKinds } from '../mail/mail.ts'

/**
 * What one mail is about and to whom it goes, by ids: text and address are made from the dossier or the member each time
 * it is tried. Stored in the mail ledger and in what falls due; a stored reference must stay readable.
 */
export const MessageReference = z.discriminatedUnion('cause', [
  /** An event of a dossier. `to`: a regional manager's subject; absent for the referrer. */
  z.object({
    cause: z.literal('event'),
    dossier: z.string(),
    seq: z.int().min(1),
    kind: z.enum(mailKinds),
    to: z.string().optional(),
  }),
  /**
   * An event of a trajectory. `to`: the subject of a coordinator or of a regional manager, as `as` says; absent for the
   * referrer.
   */
  z.object({
    cause: z.literal('trajectory'),
    dossier: z.string(),
    seq: z.int().min(1),
    kind: z.enum(mailKinds),
    as: z.enum(['referrer', 'coordinator', 'regional-manager']),
    to: z.string().optional(),
    at: z.string(),
  }),
  /**
   * To somebody of a circle, about the invitation of that number. `about`: the event that caused it, or which reminder it is.
   */
  z.object({
    cause: z.literal('invitation'),
    dossier: z.string(),
    person: z.string(),
    number: z.int().min(1),
    kind: z.enum([
      'invitation',
      'invitation-day',
      'invitation-day-cancelled',
      'invitation-reminder',
      'invitation-withdrawn',
      'voice-reminder',
    ]),
    about: z.string(),
    at: z.string(),
  }),
  /** To somebody outside the circle: what the family released to them, or that it was taken back. `at`: of its event. */
  z.object({
    cause: z.literal('released-plan'),
    dossier: z.string(),
    release: z.string(),
    number: z.int().min(1),
    kind: z.enum(['released-plan', 'release-revoked']),
    at: z.string(),
  }),
  /** A citizen's new personal link. */
  z.object({ cause: z.literal('link'), dossier: z.string(), generation: z.int().min(1) }),
  /** A dossier that was opened in an emergency by `subject`; `to`: an administrator of the partner. */
  z.object({
    cause: z.literal('emergency'),
    dossier: z.string(),
    subject: z.string(),
    at: z.string(),
    to: z.string(),
  }),
  /** A dossier that is to be erased, was erased, or is held; `region`: its region, for its managers, on the day `at`. */
  z.object({
    cause: z.literal('retention'),
    dossier: z.string(),
    region: z.string(),
    kind: z.enum(['retention-warning', 'retention-erased', 'hold-review']),
    at: z.string(),
    to: z.string(),
    as: z.enum(['regional-manager', 'tenant-admin']),
  }),
  /** Something new in a complaint, to its complainant. */
  z.object({ cause: z.literal('complaint'), complaint: z.string(), seq: z.int().min(1), at: z.string() }),
  /** About a complaint, to an officer: a term, by its last day in `about`; or a mail that did not arrive, by its id. */
  z.object({
    cause: z.literal('complaint-officer'),
    tenant: TenantId,
    complaint: z.string(),
    kind: z.enum(['complaint-acknowledge-soon', 'complaint-answer-soon', 'complaint-overdue', 'complaint-unreached']),
    about: z.string(),
    at: z.string(),
    to: z.string(),
  }),
  /** What is missing in a trajectory for the figures of its grant: to its coordinator, or to its region's managers while it has none. */
  z.object({
    cause: z.literal('reminder'),
    dossier: z.string(),
    kind: z.enum(['evaluation-missing']),
    as: z.enum(['coordinator', 'regional-manager']),
    at: z.string(),
    to: z.string(),
  }),
  /** An edition that was published; `to`: somebody of the funder. */
  z.object({
    cause: z.literal('edition'),
    funder: z.string(),
    grant: z.string(),
    asOf: z.string(),
    number: z.int().min(1),
    at: z.string(),
    to: z.string(),
  }),
  /** The term of a request about what is held; `region`: its managers'. `at`: the day of the term on which they are told. */
  z.object({
    cause: z.literal('rights'),
    dossier: z.string(),
    region: z.string(),
    kind: z.enum(['rights-soon', 'rights-overdue']),
    request: z.string(),
    at: z.string(),
    to: z.string(),
  }),
  /** A subscription of a partner's system that is suspended; `at`: the first try of what it did not take. `to`: an administrator. */
  z.object({
    cause: z.literal('webhook'),
    kind: z.enum(['webhook-suspended', 'webhook-gone']),
    subscription: z.string(),
    at: z.string(),
    to: z.string(),
  }),
  /**
   * A role that was granted. `member`: the sort key of the membership. `to`: a platform admin who is told; absent for the
   * person who is invited.
   */
  z.object({
    cause: z.literal('member'),
    member: z.string(),
    since: z.string(),
    kind: z.enum(['invited', 'role-granted', 'role-confirmed']),
    to: z.string().optional(),
    /** When the invitation was sent again. */
    again: z.string().optional(),
  }),
  /**
   * The reset of a second factor. `member`, `number`: where it is stored. `to`: somebody who may confirm it; absent for the
   * person whose factor was reset.
   */
  z.object({
    cause: z.literal('second-factor'),
    member: z.string(),
    number: z.int().min(1),
    kind: z.enum(['second-factor-asked', 'second-factor-reset']),
    to: z.string().optional(),
    at: z.string(),
  }),
  /** Another mail that did not arrive: about a dossier, or else to a member. `to` can act on it. */
  z.object({
    cause: z.literal('undelivered'),
    mail: z.string(),
    dossier: z.string().optional(),
    at: z.string(),
    to: z.string(),
    as: z.enum(['regional-manager', 'tenant-admin', 'platform-admin']),
  }),
])
export type MessageReference = z.infer<typeof MessageReference>

/** One mail to one reader. `tenant` is absent for the operator's own. */
export type Message = {
  /** Derived from its cause, so that a repeated cause gives the same id. Of a dossier: begins with tenant and dossier. */
  readonly id: string
  readonly tenant?: TenantId | undefined
  readonly ref: MessageReference
}

type OfDossier = Exclude<
  MessageReference,
  { cause: 'member' | 'second-factor' | 'complaint' | 'complaint-officer' | 'edition' | 'webhook' }
>

export function messageAboutDossier(tenant: TenantId, ref: OfDossier): Message {
  return { id: `${tenant}-${ref.dossier ?? 'member'}-${ending(ref)}`, tenant, ref }
}

function ending(ref: OfDossier): string {
  switch (ref.cause) {
    case 'event':
      return `${ref.seq}-${ref.kind}-${ref.to ?? 'referrer'}`
    case 'trajectory':
      return `j${ref.seq}-${ref.kind}-${ref.to ?? 'referrer'}`
    case 'invitation':
      return `i-${ref.person}-${ref.number}-${ref.kind}-${ref.about}`
    case 'released-plan':
      return `p-${ref.release}-${ref.number}-${ref.kind}-${ref.at}`.replaceAll(':', '')
    case 'link':
      return `link-${ref.generation}`
    case 'emergency':
      return `emergency-${ref.subject}-${ref.at}-${ref.to}`.replaceAll(':', '')
    case 'retention':
      return `${ref.kind}-${ref.at}-${ref.as}-${ref.to}`
    case 'reminder':
      return `${ref.kind}-${ref.at}-${ref.to}`.replaceAll(':', '')
    case 'rights':
      return `${ref.kind}-${hashOf(ref.request).slice(0, 16)}-${ref.at}-${ref.to}`
    case 'undelivered':
      return `undelivered-${hashOf(ref.mail).slice(0, 16)}-${ref.to}`
    default:
      return ref satisfies never
  }
}

/** About an edition, to one of the funder's people. */
export const messageAboutEdition = (ref: Extract<MessageReference, { cause: 'edition' }>): Message => ({
  id: `edition-${hashOf([ref.funder, ref.grant, ref.asOf, String(ref.number), ref.to].join('\n')).slice(0, 32)}`,
  ref,
})

/** The same for a repeated record; another one for a role that was revoked and granted again. */
export function messageAboutMember(
  tenant: TenantId | undefined,
  ref: Extract<MessageReference, { cause: 'member' }>,
  member: Member,
): Message {
  const { subject, membership, since } = member
  const about = [subject, JSON.stringify(membership), since, ...(ref.again === undefined ? [] : [ref.again])]
  const id = hashOf([...about, ...(ref.to === undefined ? [] : [ref.kind, ref.to])].join('\n'))
  return { id, tenant, ref }
}

/** About the reset of a second factor. */
export const messageOfReset = (
  tenant: TenantId | undefined,
  ref: Extract<MessageReference, { cause: 'second-factor' }>,
): Message => ({
  id: hashOf([tenant ?? '', ref.member, String(ref.number), ref.kind, ref.to ?? ''].join('\n')),
  tenant,
  ref,
})

/** A notice of the operator's own about a mail that is not of a dossier. */
export const noticeOfOperator = (ref: Extract<MessageReference, { cause: 'undelivered' }>): Message => ({
  id: hashOf(['undelivered', ref.mail, ref.to].join('\n')),
  ref,
})

/** To a partner's administrator, about one of its subscriptions. */
export const messageOfWebhook = (tenant: TenantId, ref: Extract<MessageReference, { cause: 'webhook' }>): Message => ({
  id: `webhook-${hashOf([tenant, ref.kind, ref.subscription, ref.at, ref.to].join('\n')).slice(0, 32)}`,
  tenant,
  ref,
})

/** Its id begins with tenant and complaint, so that it goes with the complaint. */
export const messageOfComplaint = (
  tenant: TenantId,
  ref: Extract<MessageReference, { cause: 'complaint' }>,
): Message => ({ id: `${tenant}-${ref.complaint}-${ref.seq}-news`, tenant, ref })

/** In the operator's own ledger. */
export const messageToOfficer = (ref: Extract<MessageReference, { cause: 'complaint-officer' }>): Message => ({
  id: hashOf([ref.kind, ref.tenant, ref.complaint, ref.about, ref.to].join('\n')),
  ref,
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
