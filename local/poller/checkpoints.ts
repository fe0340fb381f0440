import * as z from 'zod'
import { readIfThere, writeWhole } from '../folder/index.ts'

const Stored = z.record(z.string(), z.string())

/** The sequence number of the last processed record of each shard. */
export type Checkpoints = {
  of(shard: string): string | undefined
  set(shard: string, sequenceNumber: string): void
  forget(shard: string): void
  /** Writes what is not in the file yet, and nothing after that: the folder may be another host's by then, or gone. */
  close(): void
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
  let isClosed = false
  const save = (): void => {
    if (waiting === undefined) return
    clearTimeout(waiting)
    waiting = undefined
    writeWhole(path, `${JSON.stringify(Object.fromEntries(known))}\n`)
  }
  /** On a full disk it stays unsaved until the next batch: a host that serves readers should not end for it. */
  const trySave = (): void => {
    try {
      save()
    } catch {
      // The records since the last write are delivered again after a restart.
    }
  }
  const saveSoon = (): void => {
    if (isClosed) return
    // A timer alone keeps no process alive: what was not saved is delivered again.
    waiting ??= setTimeout(trySave, saveEvery).unref()
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
    close: () => {
      isClosed = true
      save()
    },
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
