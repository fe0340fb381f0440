import type { Grant } from '@kring/domain/grants'
import { type Backfill, forCounting, forPlatform, forTenant, isAbandoned, isWhole } from '../../data/index.ts'
import { type BackfillDependencies, countDossiers, listDossiers } from './countDossiers.ts'

export type Backfilled = {
  /** Dossiers that were counted, or had been. */
  readonly dossiers: number
  /** Dossiers that could not be counted: they do not fit with their history, or their facts can't be read. */
  readonly failed: readonly string[]
  /** Grants of which dossiers are left, for the next run. */
  readonly left: number
}

/**
 * Counts dossiers anew for grants that were made or changed since, and for all when a family of counters was added or its
 * definitions changed. A dossier counts once, also when the stream counts it at the same time, and a fact moves from the grant
 * that funded it to the one that does. May be interrupted and run again: it goes on where it was.
 * Reads dossiers of every tenant with the host's own credentials. `most`: dossiers listed in this run. Throws an error of
 * the table.
 */
export async function backfillGrants(
  dependencies: BackfillDependencies,
  most = Number.POSITIVE_INFINITY,
): Promise<Backfilled> {
  const platform = forPlatform(dependencies.store)
  let dossiers = 0
  let listed = 0
  const failed: string[] = []
  await noteUncounted(platform)
  for (const begun of await platform.backfills()) {
    const found = (await platform.grants(begun.funder)).find(({ grant }) => grant.id === begun.grant)
    let current: Backfill | undefined = found === undefined ? await ended(platform, begun) : begun
    while (found !== undefined && current !== undefined && listed < most) {
      const page = await countPage(dependencies, found.grant, current)
      dossiers += page.counted
      listed += page.listed
      failed.push(...page.failed)
      // Last, because an erased dossier is none of a tenant: by then an interrupted run repeats one page.
      if (page.next.tenants.length === 0)
        await forCounting(dependencies.store, found.grant.funder).countErased(found.grant.id)
      current = (await platform.saveBackfill(page.next)) && page.next.tenants.length > 0 ? page.next : undefined
    }
  }
  return { dossiers, failed, left: (await platform.backfills()).length }
}

/** Notes each grant that is not counted in every family as it is defined now. */
async function noteUncounted(platform: ReturnType<typeof forPlatform>): Promise<void> {
  const noted = new Set((await platform.backfills()).map(({ funder, grant }) => `${funder}#${grant}`))
  for (const { id: funder } of await platform.funders())
    for (const { grant } of await platform.grants(funder))
      if (!noted.has(`${funder}#${grant.id}`) && !isWhole(await platform.countedFamilies(funder, grant.id)))
        await platform.beginBackfill(grant)
}

/** There is no such grant: its writing is under way, or was interrupted; then writing it again begins a new backfill. */
async function ended(platform: ReturnType<typeof forPlatform>, backfill: Backfill): Promise<undefined> {
  if (isAbandoned(backfill)) await platform.saveBackfill({ ...backfill, tenants: [] })
}

type CountedPage = {
  readonly listed: number
  readonly counted: number
  readonly failed: readonly string[]
  readonly next: Backfill
}

async function countPage(dependencies: BackfillDependencies, grant: Grant, at: Backfill): Promise<CountedPage> {
  const [id, ...others] = at.tenants
  const tenant = id === undefined ? undefined : await forTenant(dependencies.store, id).settings()
  if (id === undefined || tenant === undefined)
    return { listed: 0, counted: 0, failed: [], next: { ...at, tenants: others, cursor: undefined } }
  const { items, cursor } = await listDossiers(dependencies, id, at.cursor)
  // All of the tenant's, because a dossier moves from one to another; and this one, which the tenant may not have any more.
  const all = await forTenant(dependencies.store, id).grants()
  const besides = all.filter(one => one.id !== grant.id || one.funder !== grant.funder)
  const grants = { counted: [grant, ...besides], all: [grant, ...besides] }
  const { counted, failed } = await countDossiers(dependencies, tenant, grants, items)
  const next = cursor === undefined ? { ...at, tenants: others, cursor } : { ...at, cursor }
  return { listed: items.length, counted, failed, next }
}
