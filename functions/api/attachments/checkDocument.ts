import { createHash } from 'node:crypto'
import { inspect } from '@kring/domain'
import type { CheckedFile, Uploads } from '../../files/storage.ts'
import { inflate } from './inflate.ts'

/** Inspects an uploaded PDF and puts it in `checked` as it is. Undefined when nothing was uploaded. */
export async function checkDocument(files: Uploads, id: string): Promise<CheckedFile | undefined> {
  const bytes = await files.readIncoming(id)
  if (bytes === undefined) return undefined
  const found = inspect(bytes, inflate)
  if (!found.ok) return found
  await files.putChecked(id, 'pdf', bytes)
  return { ok: true, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
