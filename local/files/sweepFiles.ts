import type { Store } from '@kring/functions/data/index'
import { forCopies } from '@kring/functions/data/scopes/copies'
import { SweepStopped } from '@kring/functions/files/sweep/sweepCopies'
import type { DiskStorage } from './storage.ts'

const sentences: Readonly<Record<SweepStopped['reason'], string>> = {
  'no-such-tenant':
    'The table does not know the partner of kept files; they stay where they are. Is it the right table?',
  'too-many': 'Too many kept files are of no dossier; they stay where they are. Is it the right table?',
}

/**
 * At each start, before anything is seeded: deletes files that no referral claimed in time, and sets aside copies of no
 * dossier. A sweep that stops is said, and the host starts.
 */
export async function sweepFiles(files: DiskStorage, store: Store, say: (line: string) => void): Promise<void> {
  await files.sweep()
  try {
    await files.sweepCopies(forCopies(store))
  } catch (error) {
    if (!(error instanceof SweepStopped)) throw error
    say(`${sentences[error.reason]} (${error.found})`)
  }
}
