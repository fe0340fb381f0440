import { longestWait, waitAfter } from './backoff.ts'
import type { SendOutcome } from './send.ts'

export type KeepSending = {
  /** Sends now, or as soon as what is being sent is done. */
  readonly kick: () => void
  readonly stop: () => void
}

type Options = {
  readonly send: () => Promise<SendOutcome>
  readonly onOutcome: (outcome: SendOutcome) => void
  readonly random?: () => number
}

/**
 * Sends until nothing waits, and tries again for as long as there is no answer. It does not ask the browser whether there is
 * a connection: only an answer says so. The browser's `online` and a page that is looked at again are a reason to try sooner.
 */
export function keepSending({ send, onOutcome, random = Math.random }: Options): KeepSending {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let stopped = false

  const run = async (): Promise<void> => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    clearTimeout(timer)
    running = true
    again = false
    const outcome = await send().catch((): SendOutcome => ({ kind: 'no-signal' }))
    running = false
    if (stopped) return
    onOutcome(outcome)
    if (outcome.kind === 'no-signal') {
      failures += 1
      timer = setTimeout(() => void run(), outcome.afterMs ?? waitAfter(failures, random()))
    } else {
      failures = 0
      // Without signal a session cannot be renewed either; and somebody may have signed in again in another tab.
      if (outcome.kind === 'signed-out') timer = setTimeout(() => void run(), longestWait)
      if (again) void run()
    }
  }

  const sooner = (): void => {
    if (document.visibilityState === 'visible') void run()
  }
  globalThis.document?.addEventListener('visibilitychange', sooner)
  globalThis.addEventListener?.('online', sooner)
  return {
    kick: () => void run(),
    stop: () => {
      stopped = true
      clearTimeout(timer)
      globalThis.document?.removeEventListener('visibilitychange', sooner)
      globalThis.removeEventListener?.('online', sooner)
    },
  }
}
