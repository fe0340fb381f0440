import type { Day } from '../calendar/days.ts'
import type { Answers } from '../forms/answers/answers.ts'
import type { Locale } from '../language/locale.ts'
import type { OwnStatement, RightsRequest } from '../rights/request.ts'
import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { ExtraAnswers } from '../variants/intakeForm.ts'
import type { Participants, Side } from '../variants/participants/participants.ts'
import type { VariantId } from '../variants/variants.ts'
import type { AskedErasure } from './erasureAsked.ts'
import type { LegalHold } from './legalHold.ts'
import type { DeclineReason } from './reasons.ts'
import type { Signal } from './signals.ts'

export const referralStates = [
  'draft',
  'submitted',
  'intake',
  'accepted',
  'declined',
  'redirected',
  'withdrawn',
] as const
export type ReferralState = (typeof referralStates)[number]

export const sources = ['professional', 'citizen', 'partner-system'] as const
/** The source of a referral; reports count a partner system with the professionals. */
export type Source = (typeof sources)[number]

/** The sender. A citizen has no subject; mail goes to the address they left, if any. */
export type Referrer =
  | { readonly kind: 'member'; readonly subject: string; readonly name: string; readonly email?: string | undefined }
  | { readonly kind: 'citizen'; readonly email?: string | undefined }

/** The dimensions by which reports break down referrals: no person, no free text. */
export type Dimensions = {
  readonly municipality?: string | undefined
  readonly themes: readonly string[]
  readonly ageGroup?: string | undefined
}

export const sideAnswers = ['yes', 'unsure', 'no'] as const
export type SideAnswer = (typeof sideAnswers)[number]

/** The conversation of the regional manager (G3). */
export type Intake = {
  readonly heldOn: Day
  /** With whom it was held, in words: "vader, moeder en Johan". */
  readonly spokenWith: string
  readonly summary: string
  readonly minutes?: number | undefined
  /** G7: each person answers for themselves; who was asked and what they said. */
  readonly willing?: string | undefined
  /** The side with which it was held, when the preparation is kept separate. */
  readonly side?: Side | undefined
  /** G7: that side's own answer to whether it wants to take part. */
  readonly takesPart?: SideAnswer | undefined
  /** The partner's extra questions, as they were then, with the answers. */
  readonly extra?: ExtraAnswers | undefined
}

/** A conference question (G4). It counts once the regional manager has confirmed that it is open and concrete. */
export type ConferenceQuestion = {
  readonly id: string
  readonly text: string
  readonly confirmed: boolean
  /** With whom the wording was agreed. */
  readonly agreedWith?: string | undefined
}

/** G5: only in special cases; never without a reason. */
export type MinimumRequirement = {
  readonly id: string
  readonly text: string
  readonly reason: string
  /** Who sets it: a court, a mandated service. */
  readonly setBy?: string | undefined
}

/** Another dossier, and whether the regional manager found it to be about the same person. Nothing is merged. */
export type JudgedDuplicate = { readonly tenant: TenantId; readonly dossier: string; readonly same: boolean }

export type Decision =
  | { readonly outcome: 'accepted'; readonly grant?: string | undefined }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason; readonly explanation: string }
  | { readonly outcome: 'redirected'; readonly to: string; readonly explanation?: string | undefined }
  | { readonly outcome: 'withdrawn'; readonly explanation?: string | undefined }

/**
 * What somebody without an account said after sending, through their personal link. `used`: the manager took the contact
 * details over.
 */
export type Message = {
  readonly id: string
  readonly kind: 'addition' | 'incorrect' | 'contact'
  readonly text?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly at: string
  readonly readAt?: string | undefined
  readonly used?: boolean | undefined
}

export type SubmittedReferral = {
  readonly state: Exclude<ReferralState, 'draft'>
  readonly id: string
  readonly tenant: TenantId
  readonly region: RegionId
  readonly variant: VariantId
  readonly source: Source
  readonly locale: Locale
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: Answers
  /** The title by which the referrer recognises it: the main person's name. Personal data. */
  readonly title: string
  readonly dimensions: Dimensions
  /** What cannot wait; absent for a referral of before it was read from the answers. */
  readonly signals?: readonly Signal[] | undefined
  readonly referrer: Referrer
  readonly submittedAt: string
  readonly updatedAt: string
  readonly intake?: Intake | undefined
  /** When the preparation is kept separate: the conversation with each side, never one for both. */
  readonly sideIntakes?: Readonly<Partial<Record<Side, Intake>>> | undefined
  /** Whom or what the conference is about, once recorded by the manager; until then derived from the answers. */
  readonly participants?: Participants | undefined
  readonly questions: readonly ConferenceQuestion[]
  readonly minimumRequirements: readonly MinimumRequirement[]
  /** The last judgement of each dossier that seemed to be about the same person. */
  readonly judgedDuplicates?: readonly JudgedDuplicate[] | undefined
  readonly messages?: readonly Message[] | undefined
  /** Requests of persons about what is held of them, in the order in which they came. */
  readonly rightsRequests?: readonly RightsRequest[] | undefined
  /** What persons want to be read beside the story, in their own words. */
  readonly ownStatements?: readonly OwnStatement[] | undefined
  readonly decision?: (Decision & { readonly decidedAt: string }) | undefined
  /** Who pays, in words, when it was accepted without a grant. */
  readonly payer?: string | undefined
  readonly withdrawnFrom?: ReferralState | undefined
  /** What forbids to erase it, while it does. */
  readonly holds?: readonly LegalHold[] | undefined
  /** What is to be erased, until it is carried out or taken back. */
  readonly erasure?: AskedErasure | undefined
}

/**
 * The state of a referral, as its events make it. Before submission it is a draft, stored separately as a working copy.
 */
export type Referral = { readonly state: 'draft' } | SubmittedReferral

export const initialReferral: Referral = { state: 'draft' }
