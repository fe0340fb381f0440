import type { TenantId } from '@kring/domain'
import { type CountedPartner, forCounting, forPlatform, forTenant, ownCounts } from '../../data/index.ts'
import { type BackfillDependencies, type CountedDossiers, countDossiers, listDossiers } from './countDossiers.ts'

/**
 * Counts the dossiers of before for each partner's own report: those that the stream did not count, and all when a family of
 * counters was added or its definitions changed. May be interrupted and run again: it goes on where it was. Reads dossiers of every
 * tenant with the host's own credentials. Throws an error of the table.
 */
export async function backfillPartners(dependencies: BackfillDependencies): Promise<CountedDossiers> {
  const platform = forPlatform(dependencies.store)
  let counted = 0
  const failed: string[] = []
  for (const { id } of await platform.partners()) {
    let at = await platform.countedPartner(id)
    while (!at.isWhole) {
      const page = await countPage(dependencies, id, at)
      counted += page.counted
      failed.push(...page.failed)
      at = page.next
      // Last, because an erased dossier is none of the list: by then an interrupted run repeats one page.
      if (at.isWhole) await forCounting(dependencies.store, { partner: id }).countErased(ownCounts)
      await platform.saveCountedPartner(id, at)
    }
  }
  return { counted, failed }
}

async function countPage(
  dependencies: BackfillDependencies,
  id: TenantId,
  { families, cursor: from }: CountedPartner,
): Promise<CountedDossiers & { readonly next: CountedPartner }> {
  const tenant = await forTenant(dependencies.store, id).settings()
  if (tenant === undefined) return { counted: 0, failed: [], next: { families, isWhole: true } }
  const { items, cursor } = await listDossiers(dependencies, id, from)
  const all = await forTenant(dependencies.store, id).grants()
  const page = await countDossiers(dependencies, tenant, { counted: [], all }, items)
  return { ...page, next: { families, cursor, isWhole: cursor === undefined } }
}
