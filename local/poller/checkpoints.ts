import * as z from 'zod'
import { readIfThere, writeWhole } from '../folder/index.ts'

const Stored = z.record(z.string(), z.string())

/** The sequence number of the last processed record of each shard. */
export type Checkpoints = {
  of(shard: string): string | undefined
  set(shard: string, sequenceNumber: string): void
  forget(shard: string): void
  /** Writes what is not in the file yet. */
  save(): void
}

/** Milliseconds between two writes of the file: under load a batch comes every few milliseconds. */
const saveEvery = 500

/**
 * Kept in one JSON file, replaced atomically, at most once in `saveEvery`. After a crash, records after the checkpoint
 * are delivered again; handlers are idempotent.
 */
export function openCheckpoints(path: string): Checkpoints {
  const known = new Map(Object.entries(read(path)))
  let waiting: NodeJS.Timeout | undefined
  const save = (): void => {
    if (waiting === undefined) return
    clearTimeout(waiting)
    waiting = undefined
    writeWhole(path, `${JSON.stringify(Object.fromEntries(known))}\n`)
  }
  const saveSoon = (): void => {
    // A timer alone keeps no process alive: what was not saved is delivered again.
    waiting ??= setTimeout(save, saveEvery).unref()
  }
  return {
    of: shard => known.get(shard),
    set: (shard, sequenceNumber) => {
      known.set(shard, sequenceNumber)
      saveSoon()
    },
    forget: shard => {
      known.delete(shard)
      saveSoon()
    },
    save,
  }
}

function read(path: string): Record<string, string> {
  const text = readIfThere(path)
  if (text === undefined) return {}
  try {
    return Stored.parse(JSON.parse(text))
  } catch {
    // An unreadable file: the stream is read again from its beginning, which is slow but correct.
    return {}
  }
}
