import type { Family, FunderId, MonthOfTenant } from '@kring/domain'
import { leastRecentlyUsed } from '../../data/boundedCache.ts'
import type { FunderData } from '../../data/index.ts'
import { inFlight } from './inFlight.ts'

/** First and last month, 'YYYY-MM', both included. */
export type Months = { readonly from: string; readonly to: string }

/** What a report reads. */
export type FunderReads = Pick<FunderData, 'name' | 'grants' | 'counters'> & {
  /** The ids of the grants that were read last, to read their counters beside the grants; they may have changed since. */
  readonly lastGrants: () => readonly string[]
}

/** Funders whose grants are remembered. */
const mostFunders = 200

/**
 * Reads a funder's counts so that equal reads that are under way at once are one call, for many may open the same report
 * together. They are of one funder each: the caller was authorised for it before, and all its people see the same.
 */
export function funderReads() {
  const names = inFlight<string | undefined>()
  const grants = inFlight<Awaited<ReturnType<FunderData['grants']>>>()
  const counters = inFlight<readonly MonthOfTenant[]>()
  const last = leastRecentlyUsed<readonly string[]>(mostFunders)
  return (funder: FunderId, data: FunderData): FunderReads => ({
    name: () => names(funder, data.name),
    grants: () =>
      grants(funder, async () => {
        const all = await data.grants()
        last.set(
          funder,
          all.map(({ grant }) => grant.id),
        )
        return all
      }),
    lastGrants: () => last.get(funder) ?? [],
    counters: (grant: string, family: Family, { from, to }: Months) =>
      counters([funder, grant, family, from, to].join('#'), () => data.counters(grant, family, { from, to })),
  })
}
