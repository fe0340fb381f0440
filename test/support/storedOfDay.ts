import type { Page } from 'playwright-core'
import * as z from 'zod'

const Stored = z.object({ text: z.string(), bags: z.int() })

/** Everything that lies in the browser's storage of the day, strings and bytes alike, as text; and how many bags. */
export async function storedOfDay(page: Page): Promise<z.infer<typeof Stored>> {
  const text = await page.evaluate(`(async () => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('kring-day')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const texts = []
    const gather = value => {
      if (typeof value === 'string') texts.push(value)
      else if (value instanceof Uint8Array) texts.push(Array.from(value, one => String.fromCharCode(one)).join(''))
      else if (value && typeof value === 'object' && !(value instanceof CryptoKey)) Object.values(value).forEach(gather)
    }
    let bags = 0
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name)
      for (const asked of [store.getAllKeys(), store.getAll()]) {
        const values = await new Promise(resolve => { asked.onsuccess = () => resolve(asked.result) })
        values.forEach(gather)
        if (name === 'bag') bags = values.length
      }
    }
    database.close()
    return JSON.stringify({ text: texts.join('\\n'), bags })
  })()`)
  return Stored.parse(JSON.parse(String(text)))
}
