import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { canonical } from '../canonicalJson.ts'

/**
 * What a keyed hash is for. Each purpose has a key of its own, derived from the one secret, so that a hash made for one
 * purpose is never valid for another.
 */
export const macPurposes = [
  'event',
  'head',
  'access',
  'seal',
  'form',
  'ledger',
  'lost',
  'pseudonym',
  'checkpoint',
  'person',
  'region',
  'maintenance',
  'erasure',
  'export',
  'address',
  'day',
  'verified',
] as const
export type MacPurpose = (typeof macPurposes)[number]

/** The keyed hash (HMAC-SHA-256, base64url) of a value, for one purpose. */
export type Mac = (purpose: MacPurpose, value: unknown) => string

/** Derives the key of a purpose (HKDF, RFC 5869). */
export const purposeKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'kring', purpose, 32))

export function macWith(secret: string): Mac {
  // A key object: with bytes, Node makes one for every hash, which takes longer than the hash.
  const keys = new Map<MacPurpose, KeyObject>()
  return (purpose, value) => {
    const key = keys.get(purpose) ?? createSecretKey(purposeKey(secret, `mac ${purpose}`))
    keys.set(purpose, key)
    return createHmac('sha256', key).update(canonical(value)).digest('base64url')
  }
}
