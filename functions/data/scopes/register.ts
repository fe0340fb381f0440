import type { Store } from '../access/store.ts'
import { readRegister } from '../tenants/tenants.ts'

/** The public list of partners. */
export function forRegister(store: Store) {
  return { tenants: () => readRegister(store.table({ role: 'register' })) }
}
