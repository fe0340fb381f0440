/** How two people were in contact. */
export const contactChannels = ['phone', 'visit', 'video', 'message', 'letter'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** What came of it: one tap after the call. What was said is never stored (G10). */
export const contactOutcomes = ['spoken', 'no-answer', 'calls-back', 'voicemail'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** With whom: somebody of the circle (by id), or a kind of person outside it. */
export const contactKinds = ['circle', 'referrer', 'informant', 'mandate-holder', 'supervisor', 'other'] as const
export type ContactKind = (typeof contactKinds)[number]

/** One contact of the coordinator. There is no field for text (G10: "Bemoei je niet met het probleem"). */
export type Contact = {
  readonly id: string
  readonly kind: ContactKind
  /** The id of the person in the circle; only when the kind is `circle`. */
  readonly person?: string | undefined
  readonly channel: ContactChannel
  readonly outcome: ContactOutcome
  readonly minutes: number
  readonly at: string
}

/** Beyond this number only the counts are kept in the state; the events keep each. */
export const keptContacts = 50

export type ContactLog = {
  /** The last ones, the latest last. */
  readonly contacts: readonly Contact[]
  readonly count: number
  readonly spoken: number
  readonly minutes: number
  /** The first contact after the assignment in which somebody of the circle was spoken with: a lead time. */
  readonly firstSpokenAt?: string | undefined
}
export const noContacts: ContactLog = { contacts: [], count: 0, spoken: 0, minutes: 0 }
