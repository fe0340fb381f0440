import type { Actor, TenantId } from '@kring/domain'
import {
  type AdminData,
  type Dossier,
  type DossierReader,
  type DossierWriter,
  forAdmin,
  forDossier,
  forEmergency,
  forLink,
  forLists,
  forLog,
  forMembers,
  forPartnerReport,
  forReading,
  forSubmission,
  type LogData,
  type PartnerReportData,
  type ReadingData,
  type Store,
  type SubmissionData,
} from '../data/index.ts'
import { NoSuchWork, signing } from './signing.ts'

/**
 * A tenant's data by kind of work, each with the credentials of that work. The keys are those of the tenant in the path,
 * the credentials those of the caller (signing.ts). Each throws 'not-signed-in' for a citizen, unless it says so.
 */
export type TenantWork = {
  /** Finds and shows the dossier with this id, also for the holder of its personal link. */
  reader(actor: Actor, id: string): DossierReader
  reading(actor: Actor, id: string): ReadingData
  /**
   * Changes the dossier that was found, also for the holder of its personal link. Ask for it after `can`: credentials
   * that write are not assumed for a dossier that is merely named in a path. Throws NoSuchWork for a dossier opened in an
   * emergency, which is read only.
   */
  writer(
    actor: Actor,
    found: Dossier & { readonly openedInEmergencyBy?: string },
    /** The trajectory may change with it, which the role of a personal link cannot. */
    withTrajectory?: boolean,
  ): DossierWriter
  emergency(actor: Actor, found: Dossier): ReturnType<typeof forEmergency>
  /** Creates the dossier with this number, also for a citizen. */
  submission(actor: Actor, number: string): SubmissionData
  lists(actor: Actor): ReturnType<typeof forLists>
  admin(actor: Actor): AdminData
  /** The counts of its own referrals. */
  report(actor: Actor): PartnerReportData
  /** All access logs together. */
  log(actor: Actor): LogData
  members(actor: Actor): ReturnType<typeof forMembers>
}

export function tenantWork(store: Store, tenant: TenantId): TenantWork {
  const reading = (actor: Actor, id: string) => forReading(store, tenant, id, signing.reading(actor, tenant, id))
  return {
    reading,
    reader: (actor, id) =>
      actor.kind === 'citizen' ? forLink(store, tenant, id, signing.link(actor)) : reading(actor, id),
    writer: (actor, { head: { id }, openedInEmergencyBy }, withTrajectory = false) => {
      if (openedInEmergencyBy !== undefined) throw new NoSuchWork()
      const ofLink = withTrajectory ? signing.dossierOfLink : signing.link
      const as = actor.kind === 'citizen' ? ofLink(actor) : signing.dossier(actor, tenant, id)
      return forDossier(store, tenant, id, as)
    },
    emergency: (actor, { head: { id } }) => forEmergency(store, tenant, signing.emergency(actor, tenant, id)),
    submission: (actor, number) => forSubmission(store, tenant, signing.submit(actor, tenant, number)),
    lists: actor => forLists(store, tenant, signing.lists(actor, tenant)),
    admin: actor => forAdmin(store, tenant, signing.admin(actor, tenant)),
    report: actor => forPartnerReport(store, tenant, signing.partnerReport(actor, tenant)),
    log: actor => forLog(store, tenant, signing.log(actor, tenant)),
    members: actor => forMembers(store, tenant, signing.members(actor, tenant)),
  }
}
