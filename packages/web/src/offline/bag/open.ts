import { countAttempt, forgetAttempts } from '../lock/attempts.ts'
import { keyBehind, type LockBy } from '../lock/lock.ts'
import type { DayPlace } from '../outbox/author.ts'
import { wipeBag } from '../store/wipe.ts'
import { type BagEntry, changeEntry, entryAt, lockedBag } from './entries.ts'
import { openPacked, type Packed } from './packed.ts'
import { isExpired, nowBy, seenAt } from './times.ts'

export type Opened<Contents> =
  | { readonly outcome: 'open'; readonly entry: BagEntry; readonly key: CryptoKey; readonly packed: Packed<Contents> }
  /** `left`: tries before the bag is wiped. */
  | { readonly outcome: 'wrong'; readonly left: number }
  /** The person stopped the device's own question, or the passkey is gone. */
  | { readonly outcome: 'stopped' }
  /** Wiped after too many wrong PINs; after its time; or never there. */
  | { readonly outcome: 'wiped' | 'expired' | 'none' }

/** How the bag of a day is locked, without opening it. One that is past its time is wiped here, whoever looks. */
export async function lockAt(
  database: IDBDatabase,
  place: DayPlace,
  deviceNow: number,
): Promise<{ readonly entry: BagEntry; readonly kind: 'pin' | 'passkey' } | 'expired' | 'none'> {
  const entry = await entryAt(database, place)
  if (entry === undefined) return 'none'
  if (await wipedIfExpired(database, entry, deviceNow)) return 'expired'
  const locked = await lockedBag(database, entry.device)
  return locked === undefined ? 'none' : { entry, kind: locked.lock.kind }
}

/** Opens the bag of a day. */
export async function openBag<Contents>(
  database: IDBDatabase,
  place: DayPlace,
  by: LockBy,
  deviceNow: number,
): Promise<Opened<Contents>> {
  const found = await lockAt(database, place, deviceNow)
  if (typeof found === 'string') return { outcome: found }
  const { entry } = found
  const { device } = entry
  const locked = await lockedBag(database, device)
  if (locked === undefined) return { outcome: 'none' }
  const isPin = by !== 'passkey'
  const left = isPin ? await countAttempt(database, device) : undefined
  if (isPin && left === undefined) {
    await wipeBag(database, device)
    return { outcome: 'wiped' }
  }
  const key = await keyBehind(locked.lock, device, by)
  if (key === undefined) {
    if (left === undefined) return { outcome: 'stopped' }
    if (left > 0) return { outcome: 'wrong', left }
    await wipeBag(database, device)
    return { outcome: 'wiped' }
  }
  if (isPin) await forgetAttempts(database, device)
  return { outcome: 'open', entry, key, packed: await openPacked<Contents>(key, device, locked.sealed) }
}

/** Wipes a bag that is past its time, and otherwise notes what time it is now: a clock that is set back later finds it. */
export async function wipedIfExpired(database: IDBDatabase, entry: BagEntry, deviceNow: number): Promise<boolean> {
  const noted = await changeEntry(database, entry.device, one => ({
    ...one,
    times: seenAt(one.times, nowBy(one.times, deviceNow)),
  }))
  if (noted === undefined || !isExpired(noted.times, deviceNow)) return false
  await wipeBag(database, entry.device)
  return true
}
