import { cursorSigner, type Store } from '@kring/functions/data/index'
import { type Backfilled, backfillGrants } from '@kring/functions/schedule/backfill/backfill'

export type BackfillClock = {
  readonly store: Store
  readonly secret: string
  readonly say: (line: string) => void
  /** Resolves once the stream's readers have caught up: what they count need not be counted here. */
  readonly caughtUp: Promise<void>
}

/** Milliseconds between two looks for grants whose earlier dossiers are to be counted. */
const lookEvery = 60_000

/**
 * Counts the dossiers of before a grant for it: now, and soon after a grant was written. Stopping waits for what is under
 * way; the next start goes on where it was.
 */
export function startBackfills({ store, secret, say, caughtUp }: BackfillClock): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const look = (): void => {
    running = running.then(async () => {
      if (stopped) return
      try {
        report(await backfillGrants({ store, cursors: cursorSigner(secret), secret }), say)
      } catch {
        if (!stopped) say('Counting earlier referrals for a grant failed; it is tried again.')
      }
    })
  }
  void caughtUp.then(look)
  const timer = setInterval(look, lookEvery).unref()
  return {
    stop: () => {
      stopped = true
      clearInterval(timer)
      return running
    },
  }
}

function report({ dossiers, failed }: Backfilled, say: (line: string) => void): void {
  if (dossiers > 0) say(`Counted ${dossiers} earlier referrals for their grants.`)
  if (failed.length > 0) say(`These could not be counted: ${failed.join(', ')}. "npm run -s verify" says why.`)
}
