import type { StoreName } from './database.ts'

/** The device has no room for what was to be written: nothing of it was. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'
}

/** The value of a request. Inside a transaction, nothing else may be awaited: it would end. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/**
 * Writes, all or nothing. Resolves only once the device has it: `strict` asks the browser to flush before it says so
 * (Indexed Database API 3.0, "durability hint"). Throws StorageFull.
 */
export async function change<Result>(
  database: IDBDatabase,
  stores: readonly StoreName[],
  work: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' })
  const complete = completionOf(transaction)
  try {
    const result = await work(transaction)
    await complete
    return result
  } catch (error) {
    abort(transaction)
    await complete.catch(() => undefined)
    throw isFull(error) || isFull(transaction.error) ? new StorageFull('no room', { cause: error }) : error
  }
}

/** Reads, as things stood at one moment. */
export const look = <Result>(
  database: IDBDatabase,
  stores: readonly StoreName[],
  work: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> => work(database.transaction([...stores], 'readonly'))

/** All keys that begin with this one, of keys that are lists. */
export const keysOf = (first: string): IDBKeyRange => IDBKeyRange.bound([first], [first, []])

function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}

/** Browsers name it so whether the disk or the share of this site is full. */
const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError'
