import { releaseSeen, viewsChangedBy } from '@kring/domain'
import { forTrajectory, type OpenTrajectory } from '../../data/index.ts'
import { invitationSecret } from '../../invitationLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { coordinatorOf } from './showInvitations.ts'

/**
 * Shows those outside the circle to whom a plan was sent what an event changed for them, or that it was taken back (G19). Made
 * from the trajectory as it is, so repeating it changes nothing.
 */
export async function showReleases(
  { store, secret }: Pick<StreamDependencies, 'store' | 'secret'>,
  sources: Sources,
  trajectory: OpenTrajectory,
  type: string,
): Promise<void> {
  const { record, head } = trajectory
  const { tenant, id: dossier } = record
  const sent = record.plan.releases.filter(({ sendings = [] }) => sendings.some(({ way }) => way === 'mail'))
  const isShown = type === 'release-sent' || type === 'stopped' || viewsChangedBy(record, type) === 'all'
  if (sent.length === 0 || !isShown) return
  const data = forTrajectory(store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  const coordinator = await coordinatorOf(sources, trajectory)
  for (const release of sent) {
    const shown = releaseSeen(record, release, coordinator)
    if (shown === undefined) continue
    const { number } = shown
    const own = invitationSecret(secret, { tenant, dossier, person: release.id, number })
    await data.releases.put({ ...shown, dossier, release: release.id, version: head.version, secret: own })
  }
}
