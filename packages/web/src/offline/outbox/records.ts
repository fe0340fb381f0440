import type { Bytes } from '../store/bytes.ts'
import { change, keysOf, look, resultOf } from '../store/transaction.ts'
import type { AuthorMark } from './author.ts'

/** An unsent command, as it lies in the outbox below [device, number]. */
export type OutboxRecord = {
  /** A card was refused, or written with an older pen, and waits for somebody to choose. */
  readonly state: 'waiting' | 'card'
  /** For this device, while it has the bag's key; gone with the bag. */
  readonly own?: Bytes | undefined
  /** For the server only. */
  readonly sealed: Bytes
  readonly author: AuthorMark
  /** In milliseconds since the epoch: then it goes, sent or not. */
  readonly until: number
}

export type NumberedRecord = { readonly number: number; readonly record: OutboxRecord }

/** What lies in the outbox of a device, in order. */
export const recordsOf = (database: IDBDatabase, device: string): Promise<readonly NumberedRecord[]> =>
  look(database, ['outbox'], async transaction => {
    const outbox = transaction.objectStore('outbox')
    // Both at once: a transaction ends when nothing is asked of it.
    const [keys, records] = await Promise.all([
      resultOf(outbox.getAllKeys(keysOf(device))),
      resultOf<OutboxRecord[]>(outbox.getAll(keysOf(device))),
    ])
    return records.map((record, index) => ({ number: numberIn(keys[index]), record }))
  })

export const numberIn = (key: IDBValidKey | undefined): number =>
  Array.isArray(key) && typeof key[1] === 'number' ? key[1] : 0
export const deviceIn = (key: IDBValidKey | undefined): string =>
  Array.isArray(key) && typeof key[0] === 'string' ? key[0] : ''

const counterOf = (device: string) => [device, 'counter']

/** The number of the last command that was written on this device; 0 before the first. */
export const lastNumber = (database: IDBDatabase, device: string): Promise<number> =>
  look(
    database,
    ['meta'],
    async transaction => (await resultOf(transaction.objectStore('meta').get(counterOf(device)))) ?? 0,
  )

/**
 * Writes the next command; `instead`: in the place of one that was refused, which goes. False when another tab took its number
 * in between: nothing is written then.
 */
export const putNext = (
  database: IDBDatabase,
  device: string,
  { number, record }: NumberedRecord,
  instead?: number,
): Promise<boolean> =>
  change(database, ['outbox', 'meta'], async transaction => {
    const meta = transaction.objectStore('meta')
    const last: number = (await resultOf(meta.get(counterOf(device)))) ?? 0
    if (last !== number - 1) return false
    await Promise.all([
      resultOf(transaction.objectStore('outbox').put(record, [device, number])),
      resultOf(meta.put(number, counterOf(device))),
      ...(instead === undefined ? [] : [resultOf(transaction.objectStore('outbox').delete([device, instead]))]),
    ])
    return true
  })

/** Replaces a record that is still there. */
export const replaceRecord = (database: IDBDatabase, device: string, { number, record }: NumberedRecord) =>
  change(database, ['outbox'], async transaction => {
    const outbox = transaction.objectStore('outbox')
    if ((await resultOf(outbox.getKey([device, number]))) !== undefined)
      await resultOf(outbox.put(record, [device, number]))
  })

export const removeRecords = (database: IDBDatabase, device: string, numbers: readonly number[]) =>
  change(database, ['outbox'], async transaction => {
    const outbox = transaction.objectStore('outbox')
    await Promise.all(numbers.map(number => resultOf(outbox.delete([device, number]))))
  })
