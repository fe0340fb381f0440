import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SymmetricKey } from './symmetricKey.ts'

/**
 * A value as compressed, encrypted JSON. AWS bills items by the KB: a referral of 2.1 KB takes 1.1 KB.
 */
export const encryptJson = (key: SymmetricKey, value: unknown, context: string): Uint8Array =>
  key.encrypt(deflateRawSync(JSON.stringify(value), { level: 9 }), context)

/** Throws Undecipherable. Items are at most 400 KB; the limit keeps a forged one from filling the memory. */
export const decryptJson = (key: SymmetricKey, sealed: Uint8Array, context: string): unknown =>
  JSON.parse(inflateRawSync(key.decrypt(sealed, context), { maxOutputLength: 8 * 1024 * 1024 }).toString('utf8'))
