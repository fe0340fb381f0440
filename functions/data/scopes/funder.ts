import type { Family, FunderId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { type FactUpdate, updateFact, updateFacts } from '../reports/counting.ts'
import { anonymiseFact, readFact } from '../reports/facts.ts'
import { readFunderName, readGrants } from '../reports/grants.ts'
import { type Patience, patience } from '../reports/patience.ts'
import { type Months, readFamily, readRollups, recountRollups } from '../reports/rollups.ts'

/**
 * A funder's counts, without data about persons. `as` is the funder that the caller was verified to work for and signs
 * the calls, as in `forLists`.
 */
export function forFunder(store: Store, funder: FunderId, as: ScopeOf<'funder'> = { role: 'funder', funder }) {
  const table = store.table(as)
  return {
    name: () => readFunderName(table, funder),
    grants: () => readGrants(table, funder),
    /** The counters of one family, by month and tenant. */
    counters: (grant: string, family: Family, months: Months) => readFamily(table, funder, grant, family, months),
    /** The counters of all families; for checks. */
    rollups: (grant: string, months: Months) => readRollups(table, funder, grant, months),
  }
}
export type FunderData = ReturnType<typeof forFunder>

/** Updates a funder's counts; used by the stream. `waiting` repeats what collides with another worker. */
export function forCounting(store: Store, funder: FunderId, waiting: Patience = patience()) {
  const table = store.table({ role: 'counting', funder })
  return {
    fact: (grant: Grant, id: string) => readFact(table, grant, id),
    update: (update: FactUpdate) => updateFact(table, funder, update, waiting),
    /** The result of each, in order. */
    updateAll: (updates: readonly FactUpdate[]) => updateFacts(table, funder, updates, waiting),
    /** Gives a fact a random id: after an erasure it belongs to no dossier any more. */
    anonymise: (grant: Grant, id: string) => anonymiseFact(table, grant, id),
    recount: (grant: string) => recountRollups(table, funder, grant),
  }
}
