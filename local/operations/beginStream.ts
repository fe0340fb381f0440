import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { DataFolder } from '../folder/index.ts'

/** Empties the stream of the embedded engine, and lets its readers begin anew: what lies in the table has had its effects. */
export function beginStream({ table, readers }: DataFolder): void {
  const database = new DatabaseSync(table, { timeout: 10_000 })
  try {
    database.exec('DELETE FROM _stream_records')
  } finally {
    database.close()
  }
  for (const { checkpoints } of Object.values(readers)) rmSync(checkpoints, { force: true })
}
