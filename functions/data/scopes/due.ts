import type { Store } from '../access/store.ts'
import { dueNow } from '../due/queue.ts'

/** Finding what falls due, of all tenants. Its role reads kinds and references; it can open and change nothing. */
export function forDue(store: Store) {
  const table = store.table({ role: 'due' })
  return { ready: (shard: number, now: string, limit: number) => dueNow(table, shard, now, limit) }
}
