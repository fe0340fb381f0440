/**
 * The life of a bag on one device. `ready`: everything is there for the day. `in-use`: something was written. `ending`: the
 * day is over, and the last commands are on their way. `none`: there is nothing (left) on the device.
 */
export type BagState = 'none' | 'ready' | 'in-use' | 'ending' | 'done'

export type BagEvent =
  | 'prepared'
  | 'written'
  | 'day-ended'
  /** The server has acknowledged everything that was written. */
  | 'all-acknowledged'
  | 'signed-out'
  | 'pins-used-up'
  | 'expired'

/** What becomes of the bag. An event that means nothing in a state changes nothing. */
export function nextBagState(state: BagState, event: BagEvent): BagState {
  switch (event) {
    case 'prepared':
      // Fetching it again before the day replaces it; in use it is not replaced by an emptier one.
      return state === 'none' || state === 'done' ? 'ready' : state
    case 'written':
      return state === 'ready' ? 'in-use' : state
    case 'day-ended':
      return state === 'ready' || state === 'in-use' ? 'ending' : state
    case 'all-acknowledged':
      return state === 'ending' ? 'done' : state
    case 'signed-out':
    case 'pins-used-up':
    case 'expired':
      return 'none'
    default:
      return event satisfies never
  }
}

/** Whether its contents must be gone from the device. */
export const isGone = (state: BagState): boolean => state === 'none' || state === 'done'
