import type { WayOfTakingPart } from './wayOfTakingPart.ts'

export const invitationAnswers = ['yes', 'no', 'maybe'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

export const invitationWays = ['mail', 'letter', 'in-person'] as const
export type InvitationWay = (typeof invitationWays)[number]

/** How an answer came in. `link`: by the person; the others: told to the coordinator by the person (G7). */
export const answerRoutes = ['link', 'phone', 'in-person', 'letter'] as const
export type AnswerRoute = (typeof answerRoutes)[number]

export const withdrawalReasons = ['mistake', 'own-wish', 'lost-link', 'no-longer-invited', 'other'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** Why a message did not reach somebody: it may not go to them (`unreachedReasons`), or the mail service says so. */
export const mailFailures = [
  'refused',
  'bounced',
  'not-delivered',
  'complained',
  'blocked',
  'gave-up',
  'too-many',
] as const
export type MailFailure = (typeof mailFailures)[number]

/** The answer that counts: the last one that the person gave. */
export type GivenAnswer = {
  readonly answer: InvitationAnswer
  readonly way?: WayOfTakingPart | undefined
  readonly needs?: string | undefined
  readonly via: AnswerRoute
  /** The revision of the day that it is an answer to; 0 before there is a day. */
  readonly day: number
  readonly answeredAt: string
}

/** The invitation of one person. `number` counts how often they were invited: a withdrawn one's link stays dead. */
export type Invitation = {
  readonly number: number
  readonly invitedAt: string
  /** The last time that it was sent, and for which revision of the day. */
  readonly sent?: { readonly at: string; readonly way: InvitationWay; readonly day: number } | undefined
  /** The last time that they opened something new. */
  readonly openedAt?: string | undefined
  readonly answer?: GivenAnswer | undefined
  readonly withdrawn?: { readonly at: string; readonly reason: WithdrawalReason } | undefined
}
