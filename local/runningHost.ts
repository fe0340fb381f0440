import { type CursorSigner, cursorSigner, openStore, type Store } from '@kring/functions/data/index'
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
}

/** The table of the host that runs on this data folder, for the command line programs. Throws a HostFault. */
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
    store: openStore({ table, endpoint, region: credentials.region, credentials }),
    secret,
    cursors: cursorSigner(secret),
  }
}
