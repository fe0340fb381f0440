import * as z from 'zod'
import { readIfThere, writeWhole } from '../folder/index.ts'

const Stored = z.record(z.string(), z.string())

/** How far each shard has been read: the sequence number of the last record whose effects are there. */
export type Checkpoints = {
  of(shard: string): string | undefined
  set(shard: string, sequenceNumber: string): void
  forget(shard: string): void
}

/** Kept in a file that is written whole. What was handled but not yet noted is handled again: effects allow that. */
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
    // Reading the stream once more from its beginning is slow, but right.
    return {}
  }
}
