import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** Opens the issuer's SQLite file: sessions, invited people, machine clients, keys of second factors. */
export function openStore(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 })
  // Before the first write: SQLite gives its -wal and -shm files the permissions of this file.
  chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  return database
}
