import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { HostFault } from '../faults.ts'

export type Lock = { release(): void }

/**
 * One host per data folder: two engines on one file would lose writes, and the engine does not refuse the second.
 * An exclusive SQLite transaction that is never committed is a lock of the operating system: it is gone the moment
 * the process is, also after kill -9, so there is no stale lock to reason about.
 */
export function takeLock(folder: string): Lock {
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new HostFault(
      'folder-in-use',
      `The data folder ${folder} is in use by another Kring; stop that one, or set KRING_DATA to another folder.`,
      { cause },
    )
  }
  return { release: () => database.close() }
}
