import type { Store } from '../access/store.ts'
import { readFunders } from '../grants/grants.ts'
import { readRegister } from '../tenants/tenants.ts'

/** The public list of partners, and the funders that may have made something public. */
export function forRegister(store: Store) {
  const table = store.table({ role: 'register' })
  return { tenants: () => readRegister(table), funders: () => readFunders(table) }
}
