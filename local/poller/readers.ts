import { effectsFilter, sealFilter } from '@kring/functions/stream/filters'
import { type DataFolder, readIfThere, writeWhole } from '../folder/index.ts'
import type { StreamHandler } from './deliver.ts'
import { type Poller, type PollerOptions, startPoller } from './start.ts'

export type ReadersOptions = Omit<PollerOptions, 'files' | 'handler' | 'filter'> & {
  readonly folder: DataFolder
  readonly effects: StreamHandler
  readonly seal: StreamHandler
}

/** Starts the two readers of the table's stream. AWS: no more than two read a shard at once. */
export async function startReaders({ folder, effects, seal, ...options }: ReadersOptions): Promise<Poller> {
  beginSealing(folder)
  const readers = await Promise.all([
    startPoller({ ...options, handler: effects, filter: effectsFilter, files: folder.readers.effects }),
    startPoller({ ...options, handler: seal, filter: sealFilter, files: folder.readers.seal }),
  ])
  return {
    caughtUp: async () => void (await Promise.all(readers.map(reader => reader.caughtUp()))),
    stop: async () => void (await Promise.all(readers.map(reader => reader.stop()))),
  }
}

/**
 * In a folder of before there was a seal, it begins where the effects are: what lies before was written without the
 * keyed hashes that it checks.
 */
function beginSealing({ readers }: DataFolder): void {
  if (readIfThere(readers.seal.checkpoints) !== undefined) return
  writeWhole(readers.seal.checkpoints, readIfThere(readers.effects.checkpoints) ?? '{}\n')
}
