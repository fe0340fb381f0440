import { startOf, type Tenant, type TrajectoryEvent, trajectoryDecider } from '@kring/domain'
import { VersionConflict } from '../../data/index.ts'
import { type Person, requirePermission, requireStillHolds } from '../authorise.ts'
import type { TrajectoryResult } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { type OpenDossier, openDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'
import { refusedTrajectory } from './problems.ts'

type Starting = {
  readonly tenantContext: TenantContext
  readonly actor: Person
  readonly dossier: Pick<OpenDossier, 'referral'>
}

/** The events that start the trajectory of a referral, as it is when it is accepted. Throws ApiProblem. */
export async function startEvents(
  { now, newId }: Pick<Dependencies, 'now' | 'newId'>,
  { tenantContext, actor, dossier }: Starting,
): Promise<readonly TrajectoryEvent[]> {
  const { referral } = dossier
  const form = await tenantContext.form(referral.form.id, referral.form.version)
  const { subject, name } = actor
  const tenant: Tenant = tenantContext.tenant
  const command = startOf({ referral, form, tenant, manager: { subject, name } })
  const by = { role: 'regional-manager', subject, name }
  const decided = trajectoryDecider.decide({ state: 'none' }, command, { tenant, by, at: now(), newId: newId() })
  if (!decided.ok) throw refusedTrajectory(decided.error)
  return decided.events
}

/**
 * Starts the trajectory of a referral that was accepted before acceptance did so. Repeating it gives the same answer. Throws
 * 'command-not-allowed' for a referral that is not accepted.
 */
export async function startTrajectory(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Person,
  id: string,
): Promise<TrajectoryResult> {
  const dossier = await openDossier(dependencies, tenantContext, actor, id, 'latest')
  const resource = resourceOf(dossier)
  requirePermission(actor, 'dossier.decide', resource)
  await requireStillHolds(dependencies.store, actor, 'dossier.decide', resource)
  if (dossier.referral.state !== 'accepted') throw new ApiProblem('command-not-allowed')
  const writer = writerOf(tenantContext, actor, dossier)
  const known = await writer.trajectory()
  if (known !== undefined) return { id, state: known.record.state, version: known.head.version }
  const events = await startEvents(dependencies, { tenantContext, actor, dossier })
  try {
    const { state, version } = await writer.startTrajectory({ tenant: tenantContext.tenant, events }, dossier)
    return { id, state, version }
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    const started = await writer.trajectory()
    if (started === undefined) throw new ApiProblem('changed-meanwhile')
    return { id, state: started.record.state, version: started.head.version }
  }
}
