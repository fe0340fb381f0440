import { createHmac } from 'node:crypto'
import type { TenantId } from '@kring/domain'
import { SymmetricKey } from './data/sealing/symmetricKey.ts'

/** Where the answers behind a code are stored, and the key that seals them: neither can be made without the code. */
export type TransferPlace = { readonly id: string; readonly key: SymmetricKey }

/** Derives both from the code, with the application's secret, so that a copy of the table does not help to guess codes. */
export function transferPlace(secret: string, tenant: TenantId, code: string): TransferPlace {
  const derived = (what: string) => createHmac('sha256', secret).update(`transfer-${what}\n${tenant}\n${code}`)
  return { id: derived('place').digest('base64url'), key: new SymmetricKey(derived('key').digest()) }
}
