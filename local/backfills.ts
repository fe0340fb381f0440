import { cursorSigner, type Store } from '@kring/functions/data/index'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { backfillPartners } from '@kring/functions/schedule/backfill/partnerCounts'

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
 * Counts the dossiers of before a grant for it, now, and soon after a grant was written; and for each partner those of before it
 * was counted. Stopping waits for what is under
 * way; the next start goes on where it was.
 */
export function startBackfills({ store, secret, say, caughtUp }: BackfillClock): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const look = (): void => {
    running = running.then(async () => {
      if (stopped) return
      try {
        const dependencies = { store, cursors: cursorSigner(secret), secret }
        const grants = await backfillGrants(dependencies)
        if (grants.dossiers > 0) say(`Counted ${grants.dossiers} earlier referrals for their grants.`)
        const partners = await backfillPartners(dependencies)
        if (partners.counted > 0) say(`Counted ${partners.counted} earlier referrals for their partners.`)
        sayFailed([...new Set([...grants.failed, ...partners.failed])], say)
      } catch {
        if (!stopped) say('Counting earlier referrals failed; it is tried again.')
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

function sayFailed(failed: readonly string[], say: (line: string) => void): void {
  if (failed.length > 0) say(`These could not be counted: ${failed.join(', ')}. "npm run -s kring -- verify" says why.`)
}
