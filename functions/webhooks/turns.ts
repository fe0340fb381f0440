/** Deliveries that one process sends at once, and of them to one subscription: the others of what falls due go on beside them. */
const mostAtOnce = 8
const mostOfOne = 2
/** And to all subscriptions of one partner: slow systems of some leave room for those of others. */
const mostOfPartner = 3
/** Milliseconds for which a subscription whose receiver could not be reached is left alone, by this process. */
const restAfterFault = 60_000
/** Milliseconds after which it is asked again whether it is somebody's turn. */
const askAgain = 5_000
/** And the longest for which it is left alone because it asked for it: each dossier's own pause may be longer. */
const longestRest = 15 * 60_000
const mostRemembered = 10_000

export type Turn =
  | {
      readonly kind: 'yours'
      /** `wasReached`: by an answer, whatever it said; `pause`: the milliseconds that the answer asked for. */
      readonly end: (wasReached: boolean, pause?: number) => void
    }
  /** Until when to wait, in milliseconds from now. `isOurs`: all places are taken, which is no doing of this partner's systems. */
  | { readonly kind: 'later'; readonly after: number; readonly isOurs: boolean }

type Asking = { readonly tenant: string; readonly subscription: string; readonly since?: string }

/**
 * Whose turn it is to send. A receiver that does not answer keeps a delivery busy for seconds: it must not keep other partners'
 * systems waiting, nor mails. `now`: milliseconds; `since`: since when it is tried, so that one that was resumed does not rest.
 */
export function openTurns(now: () => number = () => performance.now()) {
  let under = 0
  const ofOne = new Map<string, number>()
  const ofPartner = new Map<string, number>()
  const resting = new Map<string, number>()
  return ({ tenant, subscription, since = '' }: Asking): Turn => {
    const receiver = `${subscription}\n${since}`
    const rest = (resting.get(receiver) ?? 0) - now()
    if (rest > 0) return { kind: 'later', after: rest, isOurs: false }
    resting.delete(receiver)
    const isFull = (ofOne.get(subscription) ?? 0) >= mostOfOne || (ofPartner.get(tenant) ?? 0) >= mostOfPartner
    if (under >= mostAtOnce || isFull) return { kind: 'later', after: askAgain, isOurs: !isFull }
    under += 1
    add(ofOne, subscription, 1)
    add(ofPartner, tenant, 1)
    return {
      kind: 'yours',
      end: (wasReached, pause) => {
        under -= 1
        add(ofOne, subscription, -1)
        add(ofPartner, tenant, -1)
        if (resting.size >= mostRemembered) resting.clear()
        const after = wasReached ? Math.min(pause ?? 0, longestRest) : restAfterFault
        if (after > 0) resting.set(receiver, now() + after)
      },
    }
  }
}

/** Adds to a count; one that comes to nothing is forgotten. */
function add(counts: Map<string, number>, name: string, more: number): void {
  const count = (counts.get(name) ?? 0) + more
  if (count > 0) counts.set(name, count)
  else counts.delete(name)
}

export type TakeTurn = ReturnType<typeof openTurns>
