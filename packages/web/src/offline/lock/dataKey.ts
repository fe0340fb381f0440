import { type Bytes, joined, jsonBytes, parseBytes, randomBytes } from '../store/bytes.ts'
import type { StoreName } from '../store/database.ts'

/** NIST SP 800-38D: 96 bits; random, as each key encrypts far fewer than 2^32 values. */
const nonceBytes = 12

/** The key does not open this, or it was altered or moved to another place. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Where a record lies. It opens there only: the place is bound to the ciphertext. */
export type RecordPlace = { readonly store: StoreName; readonly key: readonly (string | number)[] }

const boundTo = ({ store, key }: RecordPlace): Bytes => jsonBytes([store, ...key])

/** AES-256-GCM: nonce, then ciphertext with its tag. */
export async function encrypt(key: CryptoKey, plain: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = randomBytes(nonceBytes)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  return joined(iv, new Uint8Array(sealed))
}

/** Throws Unreadable. */
export async function decrypt(key: CryptoKey, sealed: Bytes, additionalData: Bytes): Promise<ArrayBuffer> {
  const iv = sealed.subarray(0, nonceBytes)
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.subarray(nonceBytes))
  } catch {
    throw new Unreadable()
  }
}

/** A record of a store, encrypted for its place. */
export const sealRecord = (key: CryptoKey, place: RecordPlace, value: unknown): Promise<Bytes> =>
  encrypt(key, jsonBytes(value), boundTo(place))

/** Throws Unreadable. */
export const openRecord = async <Value>(key: CryptoKey, place: RecordPlace, sealed: Bytes): Promise<Value> =>
  parseBytes<Value>(await decrypt(key, sealed, boundTo(place)))

/** A new key for the records of one bag, encrypted with the key of its lock. */
export async function freshDataKey(lockKey: CryptoKey, device: string): Promise<{ wrapped: Bytes; key: CryptoKey }> {
  const extractable = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', extractable))
  const wrapped = await encrypt(lockKey, bytes, boundTo({ store: 'meta', key: [device, 'lock'] }))
  return { wrapped, key: await imported(bytes) }
}

/** Throws Unreadable: the lock's key is another, as by a wrong PIN. */
export async function openDataKey(lockKey: CryptoKey, device: string, wrapped: Bytes): Promise<CryptoKey> {
  return imported(await decrypt(lockKey, wrapped, boundTo({ store: 'meta', key: [device, 'lock'] })))
}

/** Scripts can use it and never read it. */
const imported = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
