import type { CursorSigner, Store } from '../data/index.ts'
import type { Eraser } from '../erasure/eraser.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Accounts, MachineClients } from '../people/accounts.ts'
import type { Places } from './cloud/places.ts'
import type { ClosingClients } from './restore/cloud/closing.ts'
import type { Tables } from './restore/cloud/restoredTable.ts'
import type { Served } from './smoke/apiOf.ts'

/** An account at the identity provider, as an export holds it. No password or second factor can be read from there. */
export type AccountCopy = { readonly subject: string; readonly name: string; readonly email: string }

/** A kept file by its key in the storage, without its content. */
export type FileCopy = { readonly key: string; readonly bytes: number }

/** A deployed stage beside its table, for a restore. */
export type StageAccess = {
  readonly places: Places
  readonly clients: ClosingClients & { readonly tables: Tables }
  /** The same host with another table. */
  readonly withTable: (table: string) => OperatedHost
}

/** A host as an operator's commands see it: one machine's data folder, or a deployed stage. */
export type OperatedHost = {
  /** `local`, or the name of the stage. */
  readonly name: string
  readonly store: Store
  readonly secret: string
  readonly cursors: CursorSigner
  /** Now, by the host's clock (ISO 8601, UTC). */
  readonly now: () => string
  readonly ledger: Ledger
  readonly eraser: Eraser
  readonly accounts: Accounts
  /** Clients of partners' systems at the identity provider. */
  readonly clients: MachineClients
  /** Where it is asked from outside; absent where nobody is answered. */
  readonly served?: Served | undefined
  /** What wraps the tenants' keys: the ARN of the key in KMS, or `secret`, where the secret does. */
  readonly keyName: string
  readonly allAccounts: () => AsyncIterable<AccountCopy>
  readonly allFiles: () => AsyncIterable<FileCopy>
  /** Gives what the readers of the stream could not work to them again; answers how many are done and how many are left. */
  readonly redrive: () => Promise<{ readonly done: number; readonly left: number }>
  /**
   * Lets the stream begin after what was imported, so that nothing of it is mailed or counted again. Called when all items
   * are in the table, before anything else is written.
   */
  readonly beginStream: () => Promise<void>
  /** What only a deployed stage has; absent on one machine. */
  readonly stage?: StageAccess | undefined
  /** Removes what the storage still holds of items that were deleted, where it does not do so by itself. */
  readonly forgetDeleted: () => void
  readonly close: () => Promise<void>
}
