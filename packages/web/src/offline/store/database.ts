/**
 * What a device keeps of a conference day, so that it can be held without signal. Everything in it is encrypted, or says
 * nothing of anybody; `meta` holds the lock and the times of each bag.
 */
export const databaseName = 'kring-day'
export const storeNames = ['bag', 'outbox', 'meta'] as const
export type StoreName = (typeof storeNames)[number]

const version = 1

/** Opens the database; makes its stores the first time. Throws where the browser keeps none, as in some private windows. */
export function openDatabase(factory: IDBFactory = indexedDB): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName, version)
    request.onupgradeneeded = () => {
      for (const name of storeNames)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      // A page of a newer version waits until this one lets go.
      database.onversionchange = () => database.close()
      resolve(database)
    }
  })
}

/** Whether the browser has such a database already; asking does not make one. */
export async function hasDatabase(factory: IDBFactory = indexedDB): Promise<boolean> {
  const all = await factory.databases()
  return all.some(({ name }) => name === databaseName)
}
