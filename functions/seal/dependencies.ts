import type { Store } from '../data/index.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { LedgerSealing } from '../ledger/sealing.ts'
import type { Log } from '../log.ts'

/** What the host passes to the seal handler. */
export type SealDependencies = {
  readonly store: Store
  readonly ledger: Ledger
  readonly sealing: LedgerSealing
  readonly now: () => string
  readonly log: Log
  /** Counts what must never happen to an event, an entry or a seal, and did: the host's alarm is on it. */
  readonly onFault: () => void
}
