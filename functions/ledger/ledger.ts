/**
 * The ledger: what was written, witnessed outside the table. Nothing in it is ever changed or deleted: a name that is
 * put again keeps what was put before.
 */
export type Ledger = {
  put(name: string, body: string): Promise<void>
  /** The names in the folder, in order; with `from`, a day, those of that day and later. */
  list(folder: LedgerFolder, from?: string): Promise<readonly string[]>
  /** Every body that was put under the name, the oldest first; none when there is no such name. */
  read(name: string): Promise<readonly string[]>
}

/**
 * `entries`: a batch of the stream each, named by the day of its first record; `maintenance`: a signed work on the table each;
 * `checkpoints`: one a day; `restores`: what a table that was put back has lost; `verified`: which part a daily check came to the end of.
 */
export const ledgerFolders = ['entries', 'maintenance', 'checkpoints', 'restores', 'verified'] as const
export type LedgerFolder = (typeof ledgerFolders)[number]

/** A name is a folder and a file name, without anything that leads out of the folder. */
export const isLedgerName = (name: string): boolean =>
  /^(entries|maintenance|checkpoints|restores|verified)\/[\w.:=-]{1,200}$/.test(name)
