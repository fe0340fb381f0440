import { type Bytes, utf8 } from '../store/bytes.ts'

/** OWASP Password Storage Cheat Sheet (2023): at least 600,000 for PBKDF2 with HMAC-SHA-256. */
export const pinIterations = 600_000

export const pinLength = 6
export const isPin = (text: string): boolean => new RegExp(`^\\d{${pinLength}}$`).test(text)

/**
 * The part that the server drew at preparing, as a key that scripts can use and never read. The browser keeps it on this
 * device only: a PIN that somebody saw is of no use on another.
 */
export const devicePartFrom = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])

/** The key that a PIN gives on this device. A million PINs are few: what slows guessing down is this, and the count. */
export async function keyOfPin(pin: string, salt: Bytes, devicePart: CryptoKey): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const hashed = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: pinIterations }
  return lockKeyFrom(await crypto.subtle.deriveBits(hashed, typed, 256), devicePart, 'pin')
}

/** Both secrets together (HKDF, RFC 5869): neither opens anything without the other. */
export const lockKeyFrom = (own: BufferSource, devicePart: CryptoKey, kind: 'pin' | 'passkey'): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: own, info: utf8(`kring day ${kind}`) },
    devicePart,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
