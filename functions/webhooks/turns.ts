/** Deliveries that one process sends at once, and of them to one subscription: the others of what falls due go on beside them. */
const mostAtOnce = 8
const mostOfOne = 2
/** And to all subscriptions of one partner: slow systems of some leave room for those of others. */
const mostOfPartner = 3
/** Milliseconds for which a subscription whose receiver could not be reached is left alone, by this process. */
const restAfterFault = 60_000
/** Milliseconds after which it is asked again whether it is somebody's turn. */
const askAgain = 5_000
const mostRemembered = 10_000

export type Turn =
  | {
      readonly kind: 'yours' /** `wasReached`: by an answer, whatever it said. */
      readonly end: (wasReached: boolean) => void
    }
  /** Until when to wait, in milliseconds from now. `isOurs`: all places are taken, which is no doing of this partner's systems. */
  | { readonly kind: 'later'; readonly after: number; readonly isOurs: boolean }

/**
 * Whose turn it is to send. A receiver that does not answer keeps a delivery busy for seconds: it must not keep other partners'
 * systems waiting, nor mails. `now`: milliseconds.
 */
export function openTurns(now: () => number = () => performance.now()) {
  let under = 0
  const ofOne = new Map<string, number>()
  const ofPartner = new Map<string, number>()
  const resting = new Map<string, number>()
  return ({ tenant, subscription }: { readonly tenant: string; readonly subscription: string }): Turn => {
    const rest = (resting.get(subscription) ?? 0) - now()
    if (rest > 0) return { kind: 'later', after: rest, isOurs: false }
    resting.delete(subscription)
    const isFull = (ofOne.get(subscription) ?? 0) >= mostOfOne || (ofPartner.get(tenant) ?? 0) >= mostOfPartner
    if (under >= mostAtOnce || isFull) return { kind: 'later', after: askAgain, isOurs: !isFull }
    under += 1
    add(ofOne, subscription, 1)
    add(ofPartner, tenant, 1)
    return {
      kind: 'yours',
      end: wasReached => {
        under -= 1
        add(ofOne, subscription, -1)
        add(ofPartner, tenant, -1)
        if (resting.size >= mostRemembered) resting.clear()
        if (!wasReached) resting.set(subscription, now() + restAfterFault)
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
