import type { Counters, MonthOfTenant } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { type FactUpdate, repairFacts, updateFact, updateFacts } from '../reports/counting.ts'
import { type CountOwner, ownCounts } from '../reports/countKeys.ts'
import { countErasedFacts } from '../reports/erasedFacts.ts'
import { anonymiseFacts, type CountedSource, factKey, readFacts } from '../reports/facts.ts'
import { endImporting, noteImporting } from '../reports/importing.ts'
import { type Patience, patience } from '../reports/patience.ts'
import { type Months, readRollups, recountRollups, repairRollup } from '../reports/rollups.ts'

/** Updates a funder's counts, or a partner's own; used by the stream. `waiting` repeats what collides with another worker. */
export function forCounting(store: Store, owner: CountOwner, waiting: Patience = patience()) {
  const table = store.table(
    typeof owner === 'string'
      ? { role: 'counting', funder: owner }
      : { role: 'partner-counting', tenant: owner.partner },
  )
  return {
    facts: (grant: Pick<Grant, 'id'>, id: string, source: CountedSource) =>
      readFacts(table, owner, grant.id, factKey(id, source)),
    update: (update: FactUpdate) => updateFact(table, owner, update, waiting),
    /** The result of each, in order. */
    updateAll: (updates: readonly FactUpdate[]) => updateFacts(table, owner, updates, waiting),
    /** Gives a dossier's facts random ids: after an erasure they belong to no dossier any more. */
    anonymise: (grant: Pick<Grant, 'id'>, id: string) => anonymiseFacts(table, owner, grant.id, id),
    /** Puts wrong facts right, whatever event they say they include, and moves the counters by the difference. */
    repair: (update: FactUpdate) => repairFacts(table, owner, update, waiting),
    /** Puts the counters of a tenant's month right, unless they moved since they were `kept`; false when they did. */
    repairCounters: (grant: string, kept: MonthOfTenant, right: Counters) =>
      repairRollup(table, owner, grant, kept, right),
    /** The counters of all families as they are kept; for checks. */
    rollups: (grant: string, months: Months) => readRollups(table, owner, grant, months),
    recount: (grant: string) => recountRollups(table, owner, grant),
    /** Counts the facts of erased dossiers in families that were added since. */
    countErased: (grant: string) => countErasedFacts(table, owner, grant),
  }
}

/** Counting rows of spreadsheets for whoever imports them, with the credentials that were signed for it. */
export function forImportCounting(store: Store, as: ScopeOf<'counting'> | ScopeOf<'partner-counting'>) {
  const table = store.table(as)
  const owner: CountOwner = as.role === 'counting' ? as.funder : { partner: as.tenant }
  return {
    /** The result of each, in order. */
    updateAll: (updates: readonly FactUpdate[]) => updateFacts(table, owner, updates, patience()),
    /** How many of these rows count as those of the import with this number. At most a chunk of them. */
    countedOf: async (ids: readonly string[], number: number): Promise<number> => {
      const facts = await Promise.all(ids.map(id => readFacts(table, owner, ownCounts, factKey(id, 'import'))))
      return facts.filter(one => one !== undefined && one.seq === number && one.facts.length > 0).length
    },
    /** Says that an import, by its id, moves the counters of a grant; then that it is done. A partner's own counts are not published. */
    note: async (grant: string, id: string) => {
      if (as.role === 'counting') await noteImporting(table, as.funder, grant, id)
    },
    end: async (grant: string, id: string) => {
      if (as.role === 'counting') await endImporting(table, as.funder, grant, id)
    },
  }
}
