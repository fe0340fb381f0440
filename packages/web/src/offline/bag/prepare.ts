import { type LockBy, makeLock } from '../lock/lock.ts'
import type { DayPlace } from '../outbox/author.ts'
import { fromBase64url } from '../store/bytes.ts'
import { wipeBag } from '../store/wipe.ts'
import { allEntries, placeMark, putBag } from './entries.ts'
import { type Packed, sealPacked } from './packed.ts'
import { type BagTimes, timesAtPreparing } from './times.ts'

/** What the server gives for a day (`POST …/day-bag`). */
export type Delivered<Contents> = {
  /** The server's time, ISO 8601 in UTC. */
  readonly now: string
  /** The subject of who asked for it. */
  readonly author: string
  /** 32 bytes, base64url: the server's part of the lock, for this device. */
  readonly devicePart: string
  /** The public key that unsent commands are sealed to: an uncompressed point, base64url. */
  readonly serverKey: string
  readonly contents: Contents
}

export type Prepared<Contents> = {
  readonly device: string
  readonly key: CryptoKey
  readonly packed: Packed<Contents>
  readonly times: BagTimes
  /** Whether the browser promised not to clear it by itself. */
  readonly isPersistent: boolean
}

/**
 * Puts a bag on the device. Undefined when no passkey could be made: a PIN is asked then. An earlier bag for the same day is
 * replaced. Throws StorageFull.
 */
export async function prepareBag<Contents>(
  database: IDBDatabase,
  given: {
    readonly place: DayPlace
    readonly delivered: Delivered<Contents>
    readonly by: LockBy
    readonly deviceNow: number
  },
): Promise<Prepared<Contents> | undefined> {
  const { place, delivered, by, deviceNow } = given
  const device = crypto.randomUUID()
  const made = await makeLock(device, fromBase64url(delivered.devicePart), by)
  if (made === undefined) return undefined
  const { author, serverKey, contents } = delivered
  const packed = { place, author, serverKey, contents }
  const mark = await placeMark(place)
  const times = timesAtPreparing(Date.parse(delivered.now), deviceNow)
  const sealed = await sealPacked(made.key, device, packed)
  const earlier = (await allEntries(database)).filter(one => one.place === mark)
  await putBag(database, { entry: { device, place: mark, state: 'ready', times }, lock: made.lock, sealed })
  for (const one of earlier) await wipeBag(database, one.device)
  return { device, key: made.key, packed, times, isPersistent: await askToKeep() }
}

/** WHATWG Storage: what is "persistent" is not cleared when the device runs low. Safari clears the rest after seven days. */
async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false
  } catch {
    return false
  }
}
