import type { Locale } from '../../language/locale.ts'

/** As whom somebody outside the circle receives a plan. */
export const recipientCapacities = ['mandate-holder', 'guardian', 'service', 'other'] as const
export type RecipientCapacity = (typeof recipientCapacities)[number]

/** By mail with a link of their own, or handed over by the coordinator. */
export const sendingWays = ['mail', 'in-person'] as const
export type SendingWay = (typeof sendingWays)[number]

/** The first and the last time that something was done with a link, ISO 8601. */
export type FirstAndLast = { readonly first: string; readonly last: string }

/**
 * One time that a released plan went to somebody outside the circle. `number`: of its link; another address gets another
 * link, so that whoever had the first cannot read on. 0 of what was handed over.
 */
export type ReleaseSending = {
  readonly at: string
  readonly way: SendingWay
  readonly number: number
  readonly capacity: RecipientCapacity
  /** Of the mail, and of the page and the paper behind its link. */
  readonly language: Locale
  readonly email?: string | undefined
  readonly opened?: FirstAndLast | undefined
  /** Taken as a paper or as a calendar. */
  readonly printed?: FirstAndLast | undefined
  /** When the mail service said that it did not arrive. */
  readonly undelivered?: string | undefined
}

/** What is noted of a link: by its page, or by the mail service. */
export const releaseNotes = ['opened', 'printed', 'undelivered'] as const
export type ReleaseNote = (typeof releaseNotes)[number]

/** More than this nobody oversees. */
export const mostSendings = 20
