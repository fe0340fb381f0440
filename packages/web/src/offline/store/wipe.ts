import { deviceIn, numberIn, type OutboxRecord } from '../outbox/records.ts'
import { hasDatabase, openDatabase, storeNames } from './database.ts'
import { change, keysOf, resultOf } from './transaction.ts'

/**
 * Deletes a bag with its lock. What was not sent stays, in the form that nobody on this device can read: its author can
 * still send it after signing in.
 */
export const wipeBag = (database: IDBDatabase, device: string): Promise<void> =>
  change(database, storeNames, transaction => wipeWithin(transaction, keysOf(device)))

/** The same for every bag of this browser: at sign-out. */
export const wipeAllBags = (database: IDBDatabase): Promise<void> =>
  change(database, storeNames, transaction => wipeWithin(transaction))

/** At sign-out; makes no database where there is none. Named stores only: a form that was being filled in is not ours. */
export async function wipeAtSignOut(factory: IDBFactory = indexedDB): Promise<void> {
  if (!(await hasDatabase(factory))) return
  const database = await openDatabase(factory)
  await wipeAllBags(database)
  database.close()
}

/** Deletes what was not sent within its time, of whoever it is. `now` in milliseconds since the epoch. */
export const dropExpired = (database: IDBDatabase, now: number): Promise<void> =>
  change(database, ['outbox'], async transaction => {
    const outbox = transaction.objectStore('outbox')
    for (const [key, record] of await entriesOf(outbox)) if (record.until <= now) await resultOf(outbox.delete(key))
  })

async function wipeWithin(transaction: IDBTransaction, keys?: IDBKeyRange): Promise<void> {
  const outbox = transaction.objectStore('outbox')
  const everything = keys ?? IDBKeyRange.lowerBound([])
  await Promise.all([
    resultOf(transaction.objectStore('bag').delete(everything)),
    resultOf(transaction.objectStore('meta').delete(everything)),
  ])
  for (const [key, { sealed, author, until }] of await entriesOf(outbox, keys))
    await resultOf(outbox.put({ state: 'waiting', sealed, author, until } satisfies OutboxRecord, key))
}

export type Entry = readonly [IDBValidKey, OutboxRecord]

async function entriesOf(outbox: IDBObjectStore, keys?: IDBKeyRange): Promise<readonly Entry[]> {
  const [all, records] = await Promise.all([
    resultOf(outbox.getAllKeys(keys)),
    resultOf<OutboxRecord[]>(outbox.getAll(keys)),
  ])
  return records.flatMap((record, index) => {
    const key = all[index]
    return key === undefined ? [] : [[key, record] as const]
  })
}

/** What was left behind by bags that are gone: for whom it is, only their author can tell. */
export const leftBehind = (database: IDBDatabase) =>
  change(database, ['outbox'], async transaction => {
    const all = await entriesOf(transaction.objectStore('outbox'))
    return all.flatMap(([key, record]) =>
      record.own === undefined ? [{ device: deviceIn(key), number: numberIn(key), record }] : [],
    )
  })
