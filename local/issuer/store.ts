import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** The issuer's own SQLite file: sessions, invited people, machine clients, keys of second factors. */
export function openStore(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 })
  // Before the first write: what SQLite puts beside the file gets its rights from the file.
  chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  return database
}
