import type { Day } from '../../calendar/days.ts'
import type { ReleaseSending } from './releaseSending.ts'

/** To whom outside those who were there the family can release its plan (G19). */
export type ReleaseRecipient =
  /** Of the circle, not there on the day: sees it through the link of their invitation. */
  | { readonly kind: 'person'; readonly person: string }
  /** Whoever referred: sees it with the referral. */
  | { readonly kind: 'referrer' }
  /** By name: the coordinator hands it over. */
  | { readonly kind: 'mandate-holder'; readonly name: string }
  | { readonly kind: 'other'; readonly name: string; readonly organisation?: string | undefined }

/** All of it, also what is agreed on later; or some agreements by their ids. */
export type ReleaseScope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'some'; readonly agreements: readonly string[] }

/** What the family decided about one recipient. `by`: ids of who decided, or asked to take it back; `on`: on which day. */
export type ReleaseStep = {
  readonly at: string
  readonly on: Day
  readonly by: readonly string[]
  /** Absent when it was taken back. */
  readonly scope?: ReleaseScope | undefined
}

/** Everything that was decided about one recipient, the first first; the last one holds. */
export type Release = {
  readonly id: string
  readonly recipient: ReleaseRecipient
  readonly steps: readonly ReleaseStep[]
  /** How it went to somebody outside the circle, the first first; absent as long as nothing was sent. */
  readonly sendings?: readonly ReleaseSending[] | undefined
  /** The number of the link that opens it now; absent without one, and once it was taken back. */
  readonly link?: number | undefined
}

/** What they may see now; undefined once it was taken back. */
export const scopeNow = ({ steps }: Pick<Release, 'steps'>): ReleaseScope | undefined => steps.at(-1)?.scope

/** Who is neither of the circle nor referred: they have no page of their own yet. */
export const isOutside = ({ recipient }: Pick<Release, 'recipient'>): boolean =>
  recipient.kind === 'mandate-holder' || recipient.kind === 'other'

/** Tells recipients from one another, so that nobody stands in the list twice. */
export function recipientKey(recipient: ReleaseRecipient): string {
  switch (recipient.kind) {
    case 'person':
      return `person ${recipient.person}`
    case 'referrer':
      return 'referrer'
    case 'mandate-holder':
      return 'mandate-holder'
    case 'other':
      return `other ${recipient.name.toLowerCase()} ${(recipient.organisation ?? '').toLowerCase()}`
    default:
      return recipient satisfies never
  }
}

/** More than this nobody oversees. */
export const mostReleases = 40
