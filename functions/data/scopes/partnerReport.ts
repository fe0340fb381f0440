import { type Counters, type Family, families, familyNames, merge, type TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { readCountedPartner } from '../reports/countedPartner.ts'
import { ownCounts } from '../reports/countKeys.ts'
import { tellMarks } from '../reports/marks.ts'
import { type Months, readFamily } from '../reports/rollups.ts'

/**
 * The counts of a partner's own referrals, for its admin, and for the overview of its region. `as` is the tenant that the caller was
 * verified to be an admin of, as in `forLists`, or one of a region that they see over. It reaches counters alone: no fact and no dossier.
 */
export function forPartnerReport(store: Store, tenant: TenantId, as: ScopeOf<'partner-report'>) {
  const table = store.table(as)
  const read = (family: Family, months: Months) =>
    readFamily(table, { partner: tenant }, ownCounts, family, months, families[family].version)
  return {
    /** Counters of these families by month: a Query for each family, whatever the number of referrals. */
    counters: async (months: Months, of: readonly Family[] = familyNames): Promise<ReadonlyMap<string, Counters>> => {
      const all = (await Promise.all(of.map(family => read(family, months)))).flat()
      const byMonth = Map.groupBy(all, ({ month }) => month)
      return new Map([...byMonth].map(([month, own]) => [month, merge(own.map(({ counters }) => counters))]))
    },
    /** Whether all its referrals of before are counted. */
    isWhole: async (): Promise<boolean> => (await readCountedPartner(table, tenant)).isWhole,
    /** The marks as they stand; what is told of them is noted first. */
    tellMarks: (standing: Parameters<typeof tellMarks>[2]) => tellMarks(table, tenant, standing),
  }
}
export type PartnerReportData = ReturnType<typeof forPartnerReport>
