import type { Ledger } from '@kring/functions/ledger/ledger'
import type { LedgerSealing } from '@kring/functions/ledger/sealing'
import { makeCheckpoint } from '@kring/functions/schedule/checkpoint/checkpoint'

export type CheckpointClock = {
  readonly ledger: Ledger
  readonly sealing: LedgerSealing
  readonly now: () => string
  readonly say: (line: string) => void
  /** Resolves once the stream's readers have caught up: what they had to add is in the ledger. */
  readonly caughtUp: Promise<void>
}

const dayMilliseconds = 24 * 3_600_000
/** Milliseconds between two looks at the clock. */
const lookEvery = 10 * 60_000

/** Replaces the cloud's nightly schedule: makes a checkpoint when the last one is older than a day, now and later. */
export function startCheckpoints(clock: CheckpointClock): { stop(): void } {
  const look = (): Promise<void> => checkpointIfDue(clock).catch(() => clock.say('The daily checkpoint failed.'))
  void clock.caughtUp.then(look)
  const timer = setInterval(look, lookEvery).unref()
  return { stop: () => clearInterval(timer) }
}

async function checkpointIfDue({ ledger, sealing, now, say }: CheckpointClock): Promise<void> {
  const last = (await ledger.list('checkpoints')).at(-1)?.slice('checkpoints/'.length)
  const isDue = last === undefined || Date.parse(now()) - Date.parse(last) >= dayMilliseconds
  if (!isDue || (await ledger.list('entries')).length === 0) return
  const { unreadable } = await makeCheckpoint({ ledger, sealing, now })
  if (unreadable > 0) say('The ledger was altered: "npm run -s kring -- verify" names what.')
}
