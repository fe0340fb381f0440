import type { Tenant, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import {
  type Backfill,
  BadCursor,
  CorruptItem,
  type CursorSigner,
  forCounting,
  forPlatform,
  forTenant,
  isAbandoned,
  isWhole,
  type Store,
} from '../../data/index.ts'
import { countFacts } from '../../stream/effects/countFacts.ts'
import { wasAccepted } from '../../stream/effects/factUpdates.ts'

export type BackfillDependencies = {
  readonly store: Store
  readonly cursors: CursorSigner
  readonly secret: string
}

export type Backfilled = {
  /** Dossiers that were counted, or had been. */
  readonly dossiers: number
  /** Dossiers that could not be counted: they do not fit with their history, or their facts can't be read. */
  readonly failed: readonly string[]
  /** Grants of which dossiers are left, for the next run. */
  readonly left: number
}

/** Dossiers after which the progress is kept. */
const pageSize = 25

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
  const { items, cursor } = await listed(dependencies, id, at.cursor)
  const { counted, failed } = await count(dependencies, grant, tenant, items)
  const next = cursor === undefined ? { ...at, tenants: others, cursor } : { ...at, cursor }
  return { listed: items.length, counted, failed, next }
}

async function count(
  dependencies: BackfillDependencies,
  grant: Grant,
  tenant: Tenant,
  items: readonly { readonly id: string }[],
): Promise<Pick<CountedPage, 'counted' | 'failed'>> {
  const data = forTenant(dependencies.store, tenant.id)
  // All of the tenant's, because a dossier moves from one to another; and this one, which the tenant may not have any more.
  const others = (await data.grants()).filter(one => one.id !== grant.id || one.funder !== grant.funder)
  const examined = await Promise.all(items.map(async ({ id }) => ({ id, found: await data.examine(id) })))
  const whole = examined.flatMap(({ found }) => (found.kind === 'whole' ? [found.dossier] : []))
  const results = await countFacts(
    dependencies,
    await Promise.all(
      whole.map(async dossier => ({
        tenant,
        grants: [grant, ...others],
        dossier,
        trajectory: wasAccepted(dossier) ? await data.trajectory(dossier.head.id) : undefined,
      })),
    ),
  )
  const uncounted = whole.flatMap(({ head }, index) => {
    const result = results[index]
    if (result?.status !== 'rejected') return []
    // What passes by itself ends this run: the next one begins with the same page.
    if (!(result.reason instanceof CorruptItem)) throw result.reason
    return [head.id]
  })
  const faulty = examined.flatMap(({ id, found }) => (found.kind === 'faulty' ? [id] : []))
  return { counted: whole.length - uncounted.length, failed: [...faulty, ...uncounted] }
}

/** A page of the tenant's dossiers; the first one when the cursor was signed with another secret. */
async function listed({ store, cursors }: BackfillDependencies, tenant: TenantId, cursor: string | undefined) {
  const data = forTenant(store, tenant)
  try {
    return await data.list(cursors, { limit: pageSize, cursor })
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error
    return data.list(cursors, { limit: pageSize })
  }
}
