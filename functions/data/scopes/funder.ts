import type { FunderId, Grant } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { anonymiseFact, type FactUpdate, readFact, updateFact } from '../reports/facts.ts'
import { readFunderName, readGrants } from '../reports/grants.ts'
import { readRollups, recountRollups } from '../reports/rollups.ts'

/**
 * A funder's counts, without data about persons. `as` is the funder that the caller was verified to work for and signs
 * the calls, as in `forLists`.
 */
export function forFunder(store: Store, funder: FunderId, as: ScopeOf<'funder'> = { role: 'funder', funder }) {
  const table = store.table(as)
  return {
    name: () => readFunderName(table, funder),
    grants: () => readGrants(table, funder),
    rollups: (grant: string, period: { readonly from: string; readonly to: string }) =>
      readRollups(table, funder, grant, period),
  }
}
export type FunderData = ReturnType<typeof forFunder>

/** Updates a funder's counts; used by the stream. */
export function forCounting(store: Store, funder: FunderId) {
  const table = store.table({ role: 'counting', funder })
  return {
    fact: (grant: Grant, id: string) => readFact(table, grant, id),
    update: (update: FactUpdate) => updateFact(table, update),
    /** Gives a fact a random id: after an erasure it belongs to no dossier any more. */
    anonymise: (grant: Grant, id: string) => anonymiseFact(table, grant, id),
    recount: (grant: string) => recountRollups(table, funder, grant),
  }
}
