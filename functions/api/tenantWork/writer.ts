import type { Actor } from '@kring/domain'
import { type Dossier, type DossierWriter, forDossier } from '../../data/index.ts'
import { NoSuchWork, signing } from '../signing.ts'
import type { TenantStore } from './tenantStore.ts'

/**
 * Changes the dossier that was found, also for the holder of its personal link. Ask for it after `can`: credentials
 * that write are not assumed for a dossier that is merely named in a path. Throws NoSuchWork for a dossier opened in an
 * emergency, which is read only.
 */
export function writerOf(
  { store, tenant: { id: tenant } }: TenantStore,
  actor: Actor,
  { head: { id }, openedInEmergencyBy }: Dossier & { readonly openedInEmergencyBy?: string },
  /** The trajectory may change with it, which the role of a personal link cannot. */
  withTrajectory = false,
): DossierWriter {
  if (openedInEmergencyBy !== undefined) throw new NoSuchWork()
  const ofLink = withTrajectory ? signing.dossierOfLink : signing.link
  const as = actor.kind === 'citizen' ? ofLink(actor) : signing.dossier(actor, tenant, id)
  return forDossier(store, tenant, id, as)
}
