import { hasDatabase, openDatabase } from '../store/database.ts'
import { look, resultOf } from '../store/transaction.ts'

/** Whether a bag is on this device: while there is one, the app's files stay as they are. */
export async function hasBag(factory: IDBFactory = indexedDB): Promise<boolean> {
  if (!(await hasDatabase(factory))) return false
  const database = await openDatabase(factory)
  try {
    return (await look(database, ['bag'], transaction => resultOf(transaction.objectStore('bag').count()))) > 0
  } finally {
    database.close()
  }
}
