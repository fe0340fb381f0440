import * as z from 'zod'
import { readIfThere, writeWhole } from '../folder/index.ts'

const Stored = z.record(z.string(), z.string())

/** The sequence number of the last processed record of each shard. */
export type Checkpoints = {
  of(shard: string): string | undefined
  set(shard: string, sequenceNumber: string): void
  forget(shard: string): void
}

/** Kept in one JSON file, replaced atomically. After a crash, records after the checkpoint are delivered again; handlers are idempotent. */
export function openCheckpoints(path: string): Checkpoints {
  const known = new Map(Object.entries(read(path)))
  const save = () => writeWhole(path, `${JSON.stringify(Object.fromEntries(known))}\n`)
  return {
    of: shard => known.get(shard),
    set: (shard, sequenceNumber) => {
      known.set(shard, sequenceNumber)
      save()
    },
    forget: shard => {
      known.delete(shard)
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
