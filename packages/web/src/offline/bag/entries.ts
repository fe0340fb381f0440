import type { StoredLock } from '../lock/lock.ts'
import type { DayPlace } from '../outbox/author.ts'
import { type Bytes, base64url, utf8 } from '../store/bytes.ts'
import { change, look, resultOf } from '../store/transaction.ts'
import type { BagState } from './bagState.ts'
import type { BagTimes } from './times.ts'

/** What is known of a bag before it is opened: no name, and not which dossier. */
export type BagEntry = {
  /** Random, for this bag: the id of the device as the server knows it. */
  readonly device: string
  /** A hash of the place. */
  readonly place: string
  readonly state: BagState
  readonly times: BagTimes
}

export async function placeMark({ tenant, id }: DayPlace): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', utf8(`kring day ${tenant}/${id}`))
  return base64url(new Uint8Array(hash))
}

const entryOf = (device: string) => [device, 'entry']
const lockOf = (device: string) => [device, 'lock']

/** Every bag of this browser. */
export const allEntries = (database: IDBDatabase): Promise<readonly BagEntry[]> =>
  look(database, ['meta'], async transaction => {
    const all: unknown[] = await resultOf(transaction.objectStore('meta').getAll())
    return all.filter(isEntry)
  })

export async function entryAt(database: IDBDatabase, place: DayPlace): Promise<BagEntry | undefined> {
  const mark = await placeMark(place)
  return (await allEntries(database)).find(one => one.place === mark)
}

const isEntry = (value: unknown): value is BagEntry =>
  typeof value === 'object' && value !== null && 'times' in value && 'place' in value

/** Changes the entry of a bag in one step; one that is gone stays gone. */
export const changeEntry = (
  database: IDBDatabase,
  device: string,
  next: (entry: BagEntry) => BagEntry,
): Promise<BagEntry | undefined> =>
  change(database, ['meta'], async transaction => {
    const meta = transaction.objectStore('meta')
    const entry: BagEntry | undefined = await resultOf(meta.get(entryOf(device)))
    if (entry === undefined) return undefined
    const changed = next(entry)
    await resultOf(meta.put(changed, entryOf(device)))
    return changed
  })

/** The lock of a bag, and its contents as they are encrypted. Undefined when it is gone. */
export const lockedBag = (database: IDBDatabase, device: string) =>
  look(database, ['meta', 'bag'], async transaction => {
    const [lock, sealed] = await Promise.all([
      resultOf<StoredLock | undefined>(transaction.objectStore('meta').get(lockOf(device))),
      resultOf<Bytes | undefined>(transaction.objectStore('bag').get([device])),
    ])
    return lock === undefined || sealed === undefined ? undefined : { lock, sealed }
  })

/** A new bag: all of it or nothing. Throws StorageFull. */
export const putBag = (
  database: IDBDatabase,
  { entry, lock, sealed }: { readonly entry: BagEntry; readonly lock: StoredLock; readonly sealed: Bytes },
): Promise<void> =>
  change(database, ['meta', 'bag'], async transaction => {
    const meta = transaction.objectStore('meta')
    await Promise.all([
      resultOf(meta.put(entry, entryOf(entry.device))),
      resultOf(meta.put(lock, lockOf(entry.device))),
      resultOf(meta.put(0, [entry.device, 'attempts'])),
      resultOf(transaction.objectStore('bag').put(sealed, [entry.device])),
    ])
  })

/** Other contents of the same bag. */
export const replaceContents = (database: IDBDatabase, device: string, sealed: Bytes): Promise<void> =>
  change(database, ['bag'], async transaction => {
    const bag = transaction.objectStore('bag')
    if ((await resultOf(bag.getKey([device]))) !== undefined) await resultOf(bag.put(sealed, [device]))
  })
