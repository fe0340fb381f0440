import type { Family, FunderId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { type GrantOfFunder, readFunders, readGrants } from '../grants/grants.ts'
import { commitGrant, type GrantChange, readGrantHistory, readGrantsRevision } from '../grants/repository.ts'
import { readShownThrough } from '../releases/editions.ts'
import { readTurn } from '../reports/importing.ts'
import { type Months, readFamily } from '../reports/rollups.ts'

/** The grants of all funders, for a platform admin. */
export function forGranting(store: Store) {
  const table = store.table({ role: 'granting' })
  return {
    funders: () => readFunders(table),
    grants: async (): Promise<readonly GrantOfFunder[]> => {
      const funders = await readFunders(table)
      return (await Promise.all(funders.map(({ id }) => readGrants(table, id, true)))).flat()
    },
    revision: () => readGrantsRevision(table),
    history: (funder: FunderId, grant: string) => readGrantHistory(table, funder, grant),
    /** Read before `shownThrough`: a change is refused when it was raised since. */
    turn: (funder: FunderId, grant: string) => readTurn(table, funder, grant),
    /** The last month of which figures of a grant were published; undefined when none were. */
    shownThrough: (funder: FunderId, grant: string): Promise<string | undefined> =>
      readShownThrough(store.table({ role: 'funder', funder }), funder, grant),
    /** Throws VersionConflict. */
    commit: (change: GrantChange) => commitGrant(table, change),
    counters: (funder: FunderId, grant: string, family: Family, months: Months) =>
      readFamily(store.table({ role: 'grant-money', funder }), funder, grant, family, months),
  }
}
export type GrantingData = ReturnType<typeof forGranting>
