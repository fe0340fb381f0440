import type { Tenant, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { BadCursor, CorruptItem, type CursorSigner, forTenant, type Store } from '../../data/index.ts'
import { countFacts } from '../../stream/effects/countFacts.ts'
import { wasAccepted } from '../../stream/effects/factUpdates.ts'
import { formOf } from '../../stream/effects/formOf.ts'
import { showUnfunded } from '../../stream/effects/showUnfunded.ts'

export type BackfillDependencies = {
  readonly store: Store
  readonly cursors: CursorSigner
  readonly secret: string
}

export type CountedDossiers = {
  /** Dossiers that were counted, or had been. */
  readonly counted: number
  /** Dossiers that could not be counted: they do not fit with their history, or their facts can't be read. */
  readonly failed: readonly string[]
}

/** Dossiers after which the progress is kept. */
const pageSize = 25

/** The grants in which dossiers are counted anew, and all of their partner, which say whether one pays. */
export type CountedIn = { readonly counted: readonly Grant[]; readonly all: readonly Grant[] }

/**
 * Counts dossiers of a tenant anew, in these grants and in the tenant's own counts, and shows which of them no grant pays for. Throws what
 * passes by itself.
 */
export async function countDossiers(
  dependencies: BackfillDependencies,
  tenant: Tenant,
  grants: CountedIn,
  items: readonly { readonly id: string }[],
): Promise<CountedDossiers> {
  const data = forTenant(dependencies.store, tenant.id)
  const examined = await Promise.all(items.map(async ({ id }) => ({ id, found: await data.examine(id) })))
  const whole = examined.flatMap(({ found }) => (found.kind === 'whole' ? [found.dossier] : []))
  const dossiers = await Promise.all(
    whole.map(async dossier => ({
      tenant,
      grants: grants.counted,
      dossier,
      form: await formOf(data.formVersion, dossier.referral),
      trajectory: wasAccepted(dossier) ? await data.trajectory(dossier.head.id) : undefined,
    })),
  )
  const results = await countFacts(dependencies, dossiers)
  const accepted = dossiers.filter(one => wasAccepted(one.dossier))
  await Promise.all(accepted.map(one => showUnfunded(dependencies.store, { ...one, grants: grants.all })))
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
export async function listDossiers(
  { store, cursors }: BackfillDependencies,
  tenant: TenantId,
  cursor: string | undefined,
) {
  const data = forTenant(store, tenant)
  try {
    return await data.list(cursors, { limit: pageSize, cursor })
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error
    return data.list(cursors, { limit: pageSize })
  }
}
