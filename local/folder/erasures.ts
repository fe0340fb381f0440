import { appendFileSync } from 'node:fs'
import type { ErasureLedger } from '@kring/functions/erasure/erasures'
import { readIfThere } from './files.ts'

/** The list of erasures in a file of one line each, outside the table and its backups. */
export const fileErasureLedger = (path: string): ErasureLedger => ({
  append: async line => appendFileSync(path, `${line}\n`, { mode: 0o600, flush: true }),
  lines: async () => (readIfThere(path) ?? '').split('\n').filter(line => line !== ''),
})
