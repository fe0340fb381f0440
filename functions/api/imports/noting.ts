import type { TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { grantName } from '@kring/domain/imports'
import type { ImportBatch } from '../../data/imports/index.ts'
import { forImportCounting, type ScopeOf, type Store } from '../../data/index.ts'
import type { Importer } from './partners.ts'

export type Signed = ScopeOf<'counting'> | ScopeOf<'partner-counting'>

/** What counters of grants are moved with. */
export type Touching = {
  readonly store: Store
  /** The credentials to count rows of a partner with, in a grant or in its own counts; `signing.importCounting` for who asks. */
  readonly sign: (tenant: TenantId, grant?: Pick<Grant, 'funder' | 'tenants'>) => Signed
}

/** A grant whose counters an import moves, with a partner of whom it counts rows there. */
export type Touched = { readonly tenant: TenantId; readonly grant: Pick<Grant, 'id' | 'funder' | 'tenants'> }

/** Notes that the counters of these grants are half-done, before they are: nothing of them is published meanwhile. Gives all it touched. */
export async function noteGrants(
  { id, touched = [] }: Pick<ImportBatch, 'id' | 'touched'>,
  of: readonly Touched[],
  { store, sign }: Touching,
): Promise<string[]> {
  const grants = new Map(of.map(one => [grantName(one.grant), one]))
  for (const { tenant, grant } of grants.values())
    await forImportCounting(store, sign(tenant, grant)).note(grant.id, id)
  return [...new Set([...touched, ...grants.keys()])]
}

/** What it touched is whole again. A step that was killed before this leaves a note that ends by itself. */
export async function endNotes(
  importer: Importer,
  { id, touched = [] }: Pick<ImportBatch, 'id' | 'touched'>,
  { store, sign }: Touching,
): Promise<void> {
  for (const { tenant, grant } of touchedIn(importer, touched))
    await forImportCounting(store, sign(tenant, grant)).end(grant.id, id)
}

/** The grants of these names, each with a partner of the import that it has. */
export function touchedIn({ partners }: Pick<Importer, 'partners'>, names: readonly string[]): readonly Touched[] {
  const all = partners.flatMap(({ id: tenant, grants }) =>
    grants.filter(({ tenants }) => tenants.includes(tenant)).map(grant => ({ tenant, grant })),
  )
  const found = new Map(all.map(one => [grantName(one.grant), one]))
  return names.flatMap(name => found.get(name) ?? [])
}
