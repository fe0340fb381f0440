import type { FunderId } from '@kring/domain'
import { mayBePublic } from '@kring/domain/releases'
import { boundedCache } from '../../data/boundedCache.ts'
import { forRegister } from '../../data/index.ts'
import { forOpenReport, type OpenReport, type ReadEdition } from '../../data/releases/index.ts'
import type { Dependencies } from '../dependencies.ts'

type Named = OpenReport & { readonly funder: FunderId }

/** Seconds until what was made public, or taken back, or corrected, is seen by every warm function. */
const openSeconds = 15
/** Editions that are kept: each takes up to some hundred kilobytes of memory. */
const mostEditions = 20

/**
 * What funders made public, from memory. The number of reads of the table depends on what is public and on time, not on how
 * often or with which names it is asked for: nobody pays for them.
 */
export function openDirectory({ store, now }: Dependencies) {
  const lists = boundedCache<readonly Named[]>(1, openSeconds)
  const editions = boundedCache<ReadEdition>(mostEditions, openSeconds)
  const clock = (): number => Date.parse(now())
  const readAll = async (): Promise<readonly Named[]> => {
    const funders = await forRegister(store).funders()
    const all = await Promise.all(
      funders.map(async ({ id: funder }) =>
        (await forOpenReport(store, funder).list()).map(one => ({ ...one, funder })),
      ),
    )
    return all.flat()
  }
  const all = async (): Promise<readonly Named[]> => (await lists.get('all', clock(), readAll)) ?? []
  return {
    all,
    /** Undefined for what is not public, or not there: nobody learns which. */
    async find(name: { readonly funder: string; readonly grant: string; readonly asOf: string }) {
      const open = (await all()).find(
        one => one.funder === name.funder && one.grant === name.grant && one.asOf === name.asOf,
      )
      if (open === undefined) return undefined
      const key = [open.funder, open.grant, open.asOf, open.since].join('#')
      const found = await editions.get(key, clock(), () => forOpenReport(store, open.funder).read(open))
      // One that was made public before that was asked, or whose correction has fewer partners.
      return found !== undefined && mayBePublic(found.edition) ? found : undefined
    },
    /** Forgets what is kept here, after a change; other functions see it within `openSeconds`. */
    forget: (): void => void lists.drop('all'),
  }
}
