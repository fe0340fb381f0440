export const messageUses = ['read-aloud', 'coordinator'] as const
/** What becomes of somebody's own message: it is read aloud on the day, or it is for the coordinator alone. */
export type MessageUse = (typeof messageUses)[number]

/** Characters of a message: about a page, which takes two to three minutes to read aloud. */
export const mostMessage = 2000

/** What somebody wrote themself through their link. `text` is absent once they took it back. */
export type OwnMessage = {
  readonly text?: string | undefined
  readonly use: MessageUse
  /** The last one that they wrote counts, whichever came in last. */
  readonly writtenAt: string
}
