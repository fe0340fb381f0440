import { type AlikeDossier, forRegion } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { formOf, type OpenDossier } from './openDossier.ts'

/**
 * The other dossiers of the region in which a person of this one seems to be the same. Ask for it after `can`
 * ('duplicates.judge'): it reads with the credentials of the dossier's region.
 */
export const alikeTo = async (
  { store }: Pick<Dependencies, 'store'>,
  tenantContext: TenantContext,
  dossier: OpenDossier,
): Promise<readonly AlikeDossier[]> =>
  forRegion(store, dossier.head.region).alike(dossier, await formOf(tenantContext, dossier))
