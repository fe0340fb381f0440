import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { HostFault } from '../faults.ts'

export type Lock = { release(): void }

/**
 * Locks a data folder for one host: two engines on one file would lose writes, and the engine does not refuse the second.
 * The lock is an exclusive SQLite transaction that is never committed, so an operating system lock: it ends with the
 * process, also after kill -9, and never goes stale. Throws HostFault `folder-in-use`.
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
