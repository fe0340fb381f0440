import type { Day } from '../../calendar/days.ts'
import type { Side } from '../../variants/participants/participants.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type { PhaseId } from '../../variants/phases.ts'
import type { Invitation } from './invitation.ts'
import type { OwnMessage } from './ownMessage.ts'
import type { PrivateTimeChoice } from './privateTimeChoice.ts'
import type { Reach } from './reach.ts'
import type { UndeliveredBecause } from './undelivered.ts'
import type { WayOfTakingPart } from './wayOfTakingPart.ts'

export const circleSectors = [
  'family',
  'friends',
  'neighbours',
  'school-or-work',
  'leisure',
  'faith',
  'help',
  'other',
] as const
export type CircleSector = (typeof circleSectors)[number]
export const nearnesses = ['close', 'near', 'far'] as const
export type Nearness = (typeof nearnesses)[number]

export const knownSince = ['intake', 'preparation', 'invited', 'day'] as const
/** When somebody became known, and who named them, in words. */
export type Known = { readonly since: (typeof knownSince)[number]; readonly by?: string | undefined }

/** Who somebody is. Names and addresses are as typed; an address that is private is told to nobody else. */
export type PersonDetails = {
  readonly name: string
  readonly relation?: string | undefined
  /** The side of a restorative conference; absent for who belongs to neither. */
  readonly side?: Side | undefined
  /** The group of a neighbourhood conference, by its name. */
  readonly group?: string | undefined
  readonly birthDate?: Day | undefined
  /** Said when the birth date is not known. */
  readonly isChild?: boolean | undefined
  readonly organisation?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly addressPrivate?: boolean | undefined
  /** G13: the code of the language in which they are spoken and written to. */
  readonly language?: string | undefined
  readonly interpreter?: boolean | undefined
  readonly wishes?: string | undefined
  readonly needs?: string | undefined
  readonly sector?: CircleSector | undefined
  readonly nearness?: Nearness | undefined
}

export const notInvitedReasons = ['safety', 'contact-ban', 'own-wish', 'family-choice', 'not-found', 'other'] as const
export type NotInvitedReason = (typeof notInvitedReasons)[number]

/** Whether somebody is invited is a decision; not inviting has a reason, and the family is asked what it thinks of it. */
export type InvitationDecision =
  | { readonly kind: 'invite' }
  | {
      readonly kind: 'not-invited'
      readonly reason: NotInvitedReason
      readonly explanation?: string | undefined
      readonly decidedBy: string
      readonly familyThinks?: string | undefined
    }

export const consents = ['yes', 'unsure', 'no'] as const
/** Restorative: what each party was told and offered, and whether they consent. */
export type PartyConsent = {
  readonly informedOn?: Day | undefined
  readonly counselOfferedOn?: Day | undefined
  readonly hasCounsel?: boolean | undefined
  readonly consent?: (typeof consents)[number] | undefined
}

/** How a child takes part, as the child chose. */
export type ChildPart = {
  /** The person of the circle who supports the child. */
  readonly support?: string | undefined
  /** The child chose that the support person stays in private time (G14). */
  readonly supportStays: boolean
  /** What is said for the child, in the child's words. */
  readonly saidForThem?: string | undefined
  readonly phases: readonly PhaseId[]
}

export const arrangementKinds = [
  'own-arrival',
  'own-room',
  'seat-apart',
  'somebody-beside',
  'may-leave',
  'takes-part-remotely',
  'address-kept-private',
  'somebody-on-call',
  'other',
] as const
/** Something that is arranged for somebody's safety; never what they told. */
export type Arrangement = { readonly kind: (typeof arrangementKinds)[number]; readonly agreed?: string | undefined }
export const presences = ['alone', 'with-others'] as const
export type PersonSafety = {
  readonly discussedOn: Day
  readonly arrangements: readonly Arrangement[]
  /** Who asked them; absent of what was recorded before this was asked. */
  readonly askedBy?: string | undefined
  /** Whether somebody else was there: who is afraid does not say so beside who they are afraid of. */
  readonly presence?: (typeof presences)[number] | undefined
}

/** G6: which version of the minimum requirements somebody was told, and which they acknowledged. */
export type RequirementsKnown = {
  readonly disclosed?: { readonly version: number; readonly at: string } | undefined
  readonly acknowledged?: { readonly version: number; readonly at: string } | undefined
}

export const removalReasons = ['own-wish', 'mistake', 'twice', 'moved-away', 'died', 'other'] as const
export type RemovalReason = (typeof removalReasons)[number]

/** A person of the circle: a part of the trajectory by themself. */
export type CirclePerson = PersonDetails & {
  readonly id: string
  readonly addedAt: string
  readonly known: Known
  /** The part that they have in this conference, whatever their profession. */
  readonly part: ConferencePart
  /** An interpreter or support person whom the family keeps in private time (G14). */
  readonly isKept?: boolean | undefined
  /** Who chose that they are kept; see `keptInPrivateTime`. */
  readonly keepsInPrivateTime?: PrivateTimeChoice | undefined
  readonly way?: WayOfTakingPart | undefined
  /** The person of the circle who speaks for them. */
  readonly spokesperson?: string | undefined
  /** What is read aloud for them, as the coordinator recorded it. */
  readonly message?: string | undefined
  /** What they wrote themself; it does not replace what the coordinator recorded, nor is it replaced by it. */
  readonly ownMessage?: OwnMessage | undefined
  readonly reach?: Reach | undefined
  readonly decision?: InvitationDecision | undefined
  readonly invitation?: Invitation | undefined
  readonly party?: PartyConsent | undefined
  readonly child?: ChildPart | undefined
  readonly safety?: PersonSafety | undefined
  readonly requirements?: RequirementsKnown | undefined
  /** The last message did not reach them: the coordinator must find another way. Gone once that was done. */
  readonly undelivered?: { readonly at: string; readonly because: UndeliveredBecause } | undefined
  /** They were taken out of the circle; the history keeps them. */
  readonly removed?: { readonly at: string; readonly reason: RemovalReason } | undefined
}
