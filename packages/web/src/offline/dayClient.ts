import type { Opened } from './bag/open.ts'
import type { DayStatus } from './dayStatus.ts'
import type { LockBy } from './lock/lock.ts'
import type { Known, OpenDay } from './openDay.ts'
import type { DayCommand, Envelope } from './outbox/envelope.ts'
import type { Unsent } from './outbox/outbox.ts'

/** The bag of this day is not open in this tab. */
export class BagClosed extends Error {
  override readonly name = 'BagClosed'
}

/** Something was written in the bag of this day already: it is opened, not replaced. */
export class BagInUse extends Error {
  override readonly name = 'BagInUse'
}

/** A conference day on this device. The status changes only when the device has kept what it says. */
export type DayClient<Contents> = {
  readonly status: () => DayStatus
  /** Calls the listener after each change; returns the unsubscribe function. */
  readonly subscribe: (listener: () => void) => () => void
  /** Looks what there is on the device, and wipes what is past its time. */
  readonly look: () => Promise<DayStatus>
  /** Fetches the bag and opens it. `no-passkey`: a PIN is asked instead. Throws as `ask` does, StorageFull, BagInUse. */
  readonly prepare: (by: LockBy) => Promise<'ready' | 'no-passkey'>
  readonly open: (by: LockBy) => Promise<Exclude<Opened<Contents>, { outcome: 'open' }> | { readonly outcome: 'open' }>
  /** Throws BagClosed, as do the next ones. */
  readonly contents: () => Contents
  readonly keep: (contents: Contents) => Promise<void>
  /** Keeps what is made of the contents, while nothing is being sent. */
  readonly change: (next: (contents: Contents) => Promise<Contents>) => Promise<void>
  readonly day: () => OpenDay<Contents>
  /** Writes a command down; resolves once the device keeps it. Only then may the screen change. Throws StorageFull. */
  readonly write: (command: DayCommand, known: Known) => Promise<Envelope>
  readonly unsent: () => readonly Unsent[]
  readonly again: (card: Unsent, known: Known) => Promise<Envelope>
  readonly drop: (card: Unsent) => Promise<void>
  /** Tries to send now. */
  readonly send: () => void
  /** The day is over: the bag goes once the server has everything. */
  readonly end: () => Promise<void>
  /** Closes the bag in this tab; it stays on the device, locked. */
  readonly close: () => void
}
