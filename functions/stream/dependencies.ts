import type { Store } from '../data/index.ts'
import type { Log } from '../log.ts'
import type { Mailer } from './mail/mail.ts'

/** What the host passes to the stream handler. */
export type StreamDependencies = {
  readonly store: Store
  readonly mailer: Mailer
  readonly now: () => string
  readonly secret: string
  readonly publicUrl: string
  readonly log: Log
  /**
   * Counts what alarms or the dashboard are on: a record set aside, a mail that will not arrive, one of which nobody could
   * be told.
   */
  readonly count: (metric: 'SetAside' | 'Undelivered' | 'Untold' | 'StorageFaults' | 'KeyFaults') => void
}
