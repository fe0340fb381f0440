import type { FunderId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { readFunderName, readGrants } from '../grants/grants.ts'

/**
 * A funder's name and grants; its figures are in its editions. `as` is the funder that the caller was verified to work for and signs
 * the calls, as in `forLists`.
 */
export function forFunder(store: Store, funder: FunderId, as: ScopeOf<'funder'> = { role: 'funder', funder }) {
  const table = store.table(as)
  return {
    name: () => readFunderName(table, funder),
    grants: () => readGrants(table, funder),
  }
}
export type FunderData = ReturnType<typeof forFunder>
