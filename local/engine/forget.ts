import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

const Checkpoints = z.record(z.string(), z.string())

/**
 * Removes what the engine's file still holds of items that were deleted or written again: records of the stream that
 * every reader has passed, and the free pages. DynamoDB keeps a stream for 24 hours and overwrites what is deleted. Works
 * while the engine runs; does nothing for another engine.
 */
export function forgetDeleted(file: string): void {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    const table = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'")
      .get()
    if (table === undefined) return
    const passed = passedByAll(file)
    const last =
      'CAST(sequence_number AS INTEGER) = (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records)'
    const isPassed = 'CAST(sequence_number AS INTEGER) <= ?'
    // The engine numbers on from the last record: without one it begins anew, and every reader would pass by what follows.
    // So the last stays, without what it held.
    database
      .prepare(`UPDATE _stream_records SET new_image = NULL, old_image = NULL WHERE ${last} AND ${isPassed}`)
      .run(passed)
    database.prepare(`DELETE FROM _stream_records WHERE NOT (${last}) AND ${isPassed}`).run(passed)
    database.exec('VACUUM')
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** The sequence number that every reader of the stream has passed; 0 when one has not begun. */
function passedByAll(file: string): number {
  const folder = dirname(file)
  const names = readdirSync(folder).filter(name => name.includes('checkpoints') && name.endsWith('.json'))
  const passed = names.map(name => {
    const stored = Checkpoints.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return Math.max(0, ...Object.values(stored.success ? stored.data : {}).map(Number))
  })
  return passed.length === 0 ? 0 : Math.min(...passed)
}
