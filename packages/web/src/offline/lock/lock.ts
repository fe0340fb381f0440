import { type Bytes, randomBytes } from '../store/bytes.ts'
import { freshDataKey, openDataKey, Unreadable } from './dataKey.ts'
import { makePasskey, ownPart, type Passkey, secretOf } from './passkey.ts'
import { devicePartFrom, keyOfPin, lockKeyFrom } from './pinKey.ts'

/** What opens the bag, as it lies in `meta`: by itself it opens nothing. */
export type StoredLock = {
  readonly devicePart: CryptoKey
  /** The key of the bag's records, encrypted with the key of the lock. */
  readonly wrapped: Bytes
} & ({ readonly kind: 'pin'; readonly salt: Bytes } | { readonly kind: 'passkey'; readonly passkey: Passkey })

/** How the person opens it: with a passkey of the device, or with six digits. */
export type LockBy = { readonly pin: string } | 'passkey'

export type NewLock = { readonly lock: StoredLock; readonly key: CryptoKey }

/** Makes the lock of a new bag. Undefined when no passkey could be made: a PIN is asked then. */
export async function makeLock(device: string, drawn: Bytes, by: LockBy): Promise<NewLock | undefined> {
  const devicePart = await devicePartFrom(drawn)
  if (by === 'passkey') {
    const made = await makePasskey()
    if (made === undefined) return undefined
    const lockKey = await lockKeyFrom(await ownPart(made.secret), devicePart, 'passkey')
    const { wrapped, key } = await freshDataKey(lockKey, device)
    return { lock: { kind: 'passkey', passkey: made.passkey, devicePart, wrapped }, key }
  }
  const salt = randomBytes(16)
  const { wrapped, key } = await freshDataKey(await keyOfPin(by.pin, salt, devicePart), device)
  return { lock: { kind: 'pin', salt, devicePart, wrapped }, key }
}

/** The key of the bag's records; undefined for a wrong PIN, and for one where a passkey is asked or the other way round. */
export async function keyBehind(lock: StoredLock, device: string, by: LockBy): Promise<CryptoKey | undefined> {
  const lockKey = await lockKeyOf(lock, by)
  if (lockKey === undefined) return undefined
  try {
    return await openDataKey(lockKey, device, lock.wrapped)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

async function lockKeyOf(lock: StoredLock, by: LockBy): Promise<CryptoKey | undefined> {
  if (lock.kind === 'pin') return by === 'passkey' ? undefined : keyOfPin(by.pin, lock.salt, lock.devicePart)
  if (by !== 'passkey') return undefined
  const secret = await secretOf(lock.passkey)
  return secret === undefined ? undefined : lockKeyFrom(await ownPart(secret), lock.devicePart, 'passkey')
}
