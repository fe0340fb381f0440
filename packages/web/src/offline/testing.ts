import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openDatabase, storeNames } from './store/database.ts'
import { look, resultOf } from './store/transaction.ts'

/** A browser's storage of its own, for one test. */
export function storage(): IDBFactory {
  globalThis.IDBKeyRange ??= IDBKeyRange
  return new IDBFactory()
}

export const database = (): Promise<IDBDatabase> => openDatabase(storage())

/** All that somebody who copies the storage can read in it, as text: strings, and bytes as Latin-1. */
export async function readable(opened: IDBDatabase): Promise<string> {
  const texts: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value instanceof Uint8Array) texts.push(Buffer.from(value).toString('latin1'))
    else if (Array.isArray(value)) for (const one of value) gather(one)
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) gather(one)
  }
  for (const name of storeNames)
    await look(opened, [name], async transaction => {
      const store = transaction.objectStore(name)
      const [keys, values] = await Promise.all([resultOf(store.getAllKeys()), resultOf<unknown[]>(store.getAll())])
      gather(keys)
      gather(values)
    })
  return texts.join('\n')
}

/** How many records each store has. */
export const counts = (opened: IDBDatabase): Promise<Readonly<Record<(typeof storeNames)[number], number>>> =>
  look(opened, storeNames, async transaction => {
    const [bag, outbox, meta] = await Promise.all([
      resultOf(transaction.objectStore('bag').count()),
      resultOf(transaction.objectStore('outbox').count()),
      resultOf(transaction.objectStore('meta').count()),
    ])
    return { bag, outbox, meta }
  })

/** The server's key pair, of which devices get the public half. */
export async function serverKeys(): Promise<Uint8Array<ArrayBuffer>> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
}

export const johan = { tenant: 'linde', id: 'LIN-2026-000042' }
export const fatima = 'b0a7c1de-5f1c-4c55-9a3e-0f1f2a7b9c11'
