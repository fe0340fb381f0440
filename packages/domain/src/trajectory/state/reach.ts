/** How a message may go to somebody. */
export const channels = ['mail', 'letter', 'phone', 'sms'] as const
export type Channel = (typeof channels)[number]

/** Hours of the day, 'HH:MM' in the tenant's time zone; `until` may be past midnight. */
export type Hours = { readonly from: string; readonly until: string }

/**
 * How somebody may be reached safely (DOMAIN, "What the practice adds"), as they said themselves. A channel that is not
 * named was not asked about, and is not used.
 */
export type Reach = {
  readonly allowed: readonly Channel[]
  readonly never: boolean
  /** When they may be phoned or sent a text message; absent: at any hour. */
  readonly hours?: Hours | undefined
  /** Who else reads what comes in, in words, and on which channels. */
  readonly readsAlong?: { readonly who: string; readonly on: readonly Channel[] } | undefined
  /** They chose to get their personal link although somebody reads along, or through somebody. */
  readonly linkDespiteReader?: boolean | undefined
  /** A child: messages may go to the child. */
  readonly toChild?: boolean | undefined
  /** The person of the circle through whom they are told, such as a parent. */
  readonly through?: string | undefined
}
