import { randomBytes } from 'node:crypto'
import { readIfThere, writeWhole } from './files.ts'

/** The host's secret, 64 hex digits; created once and kept in the data folder, so that signed links survive a restart. */
export function secretAt(path: string): string {
  const known = readIfThere(path)?.trim()
  if (known !== undefined && /^[0-9a-f]{64}$/.test(known)) return known
  const secret = randomBytes(32).toString('hex')
  writeWhole(path, `${secret}\n`)
  return secret
}
