import type { BagState } from './bag/bagState.ts'
import type { SendOutcome } from './outbox/send.ts'

/** How a day stands on this device. */
export type DayStatus = {
  readonly bag: BagState
  /** What opens the bag; absent when there is none. */
  readonly lock?: 'pin' | 'passkey' | undefined
  /** Its contents can be read in this tab. */
  readonly isOpen: boolean
  /** Commands that the server does not have yet, without the cards. */
  readonly waiting: number
  /** Commands that were not taken, and wait for a choice. */
  readonly cards: number
  /** How the last try to send ended; absent before the first. */
  readonly sending?: SendOutcome | undefined
  /** The revision of the trajectory after what was sent last in this tab. */
  readonly version?: number | undefined
  /** When the server last answered this device, in milliseconds since the epoch. */
  readonly lastContactAt?: number | undefined
  /** The page of the day opens without signal on this device; absent when that was not looked at here. */
  readonly opensWithoutSignal?: boolean | undefined
  /** The browser promised not to clear the bag by itself; absent when it was not asked here. */
  readonly isPersistent?: boolean | undefined
}

export const noStatus: DayStatus = { bag: 'none', isOpen: false, waiting: 0, cards: 0 }
