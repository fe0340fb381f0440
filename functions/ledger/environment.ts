import * as z from 'zod'
import { once } from '../once.ts'
import { folderLedger } from './folder.ts'
import type { Ledger } from './ledger.ts'

export const LedgerEnvironment = z.object({
  KRING_SECRET: z.string().min(32),
  /** Exactly one of these: the bucket of the ledger, or its folder. */
  KRING_LEDGER_BUCKET: z.string().optional(),
  KRING_LEDGER_FOLDER: z.string().optional(),
})

/** Throws a TypeError when the environment names no ledger. */
export function openLedger(settings: z.infer<typeof LedgerEnvironment>): Ledger {
  if (settings.KRING_LEDGER_FOLDER !== undefined) return folderLedger(settings.KRING_LEDGER_FOLDER)
  if (settings.KRING_LEDGER_BUCKET !== undefined) return lazyBucketLedger(settings.KRING_LEDGER_BUCKET)
  throw new TypeError('set KRING_LEDGER_FOLDER or KRING_LEDGER_BUCKET')
}

/** The client of S3 is loaded at the first call. */
function lazyBucketLedger(bucket: string): Ledger {
  const ledger = once(async () => (await import('./bucket.ts')).bucketLedger(bucket))
  return {
    put: async (...object) => (await ledger()).put(...object),
    list: async (...folder) => (await ledger()).list(...folder),
    read: async name => (await ledger()).read(name),
  }
}
