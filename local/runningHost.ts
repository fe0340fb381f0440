import { type CursorSigner, cursorSigner, openStore, type Store } from '@kring/functions/data/index'
import { clockAhead } from './clock.ts'
import { credentials } from './credentials.ts'
import { HostFault } from './faults.ts'
import { type DataFolder, folderAt, type HostRecord, readIfThere, readRecord } from './folder/index.ts'
import { settingsFrom } from './settings.ts'

export type RunningHost = {
  readonly folder: DataFolder
  readonly record: HostRecord
  readonly store: Store
  readonly secret: string
  readonly cursors: CursorSigner
  /** Now, by the running host's clock (ISO 8601, UTC). */
  readonly now: () => string
}

/** Opens the table of the host running on the data folder, for command line programs. Throws HostFault `host-not-running`. */
export function findRunningHost(env: Readonly<Record<string, string | undefined>>): RunningHost {
  const folder = folderAt(settingsFrom(env).data)
  const record = readRecord(folder)
  const secret = readIfThere(folder.secret)?.trim()
  if (record === undefined || secret === undefined)
    throw new HostFault('host-not-running', `No Kring is running on ${folder.path}: start it with npm start.`)
  const { table, endpoint } = record
  return {
    folder,
    record,
    store: openStore({ table, endpoint, region: credentials.region, credentials, secret }),
    secret,
    cursors: cursorSigner(secret),
    now: clockAhead(record.clockAhead).now,
  }
}
