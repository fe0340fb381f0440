import { randomBytes } from 'node:crypto'
import { readIfThere, writeWhole } from './files.ts'

/** The host's own secret, 64 hex digits: made once, kept in the data folder, so that signed links outlive a restart. */
export function secretAt(path: string): string {
  const known = readIfThere(path)?.trim()
  if (known !== undefined && /^[0-9a-f]{64}$/.test(known)) return known
  const secret = randomBytes(32).toString('hex')
  writeWhole(path, `${secret}\n`)
  return secret
}
