import type { Day } from '../calendar/days.ts'
import type { Answers } from '../forms/answers/answers.ts'
import type { Locale } from '../language/locale.ts'
import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { ExtraAnswers } from '../variants/intakeForm.ts'
import type { Participants, Side } from '../variants/participants/participants.ts'
import type { VariantId } from '../variants/variants.ts'
import type { DeclineReason } from './reasons.ts'

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
/** Where a referral comes from; a report counts a partner system with the professionals. */
export type Source = (typeof sources)[number]

/** Who sent it. A citizen has no subject; mail goes to the address they left, if any. */
export type Referrer =
  | { readonly kind: 'member'; readonly subject: string; readonly name: string; readonly email?: string | undefined }
  | { readonly kind: 'citizen'; readonly email?: string | undefined }

/** What reports may break a referral down by: no person, no free text. */
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
  /** G7: each one answers for themself; who was asked and what they said. */
  readonly willing?: string | undefined
  /** With which side it was, where the two are prepared apart. */
  readonly side?: Side | undefined
  /** G7: whether that side wants to take part, asked by itself. */
  readonly takesPart?: SideAnswer | undefined
  /** What the partner asks besides, with the questions as they were then. */
  readonly extra?: ExtraAnswers | undefined
}

/** A conference question (G4). It counts once the manager confirmed that it is open and concrete. */
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

export type Decision =
  | { readonly outcome: 'accepted'; readonly grant?: string | undefined }
  | { readonly outcome: 'declined'; readonly reason: DeclineReason; readonly explanation: string }
  | { readonly outcome: 'redirected'; readonly to: string; readonly explanation?: string | undefined }
  | { readonly outcome: 'withdrawn'; readonly explanation?: string | undefined }

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
  /** How the referrer recognises it in their own list: the main person's name. Personal. */
  readonly title: string
  readonly dimensions: Dimensions
  readonly referrer: Referrer
  readonly submittedAt: string
  readonly updatedAt: string
  readonly intake?: Intake | undefined
  /** Where the preparation is kept apart: a conversation with each side, never one for both. */
  readonly sideIntakes?: Readonly<Partial<Record<Side, Intake>>> | undefined
  /** Around whom or what, once the manager wrote it down; until then as the answers tell it. */
  readonly participants?: Participants | undefined
  readonly questions: readonly ConferenceQuestion[]
  readonly minimumRequirements: readonly MinimumRequirement[]
  readonly decision?: (Decision & { readonly decidedAt: string }) | undefined
  readonly withdrawnFrom?: ReferralState | undefined
}

/** A referral as its events make it. Before it is submitted it is a draft, kept apart (a working copy). */
export type Referral = { readonly state: 'draft' } | SubmittedReferral

export const initialReferral: Referral = { state: 'draft' }
