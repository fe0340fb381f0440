import { type TenantId, type TrajectoryCommand, trajectoryDecider } from '@kring/domain'
import { forTrajectory } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

type Where = { readonly tenant: TenantId; readonly dossier: string; readonly newId?: string }

/**
 * Gives a trajectory a command that follows by itself, decided again while others change it. What is refused has no effect:
 * it was done before, or is not for this state any more. Nor has anything on an erased trajectory.
 */
export async function giveAsSystem(
  { store, now }: Pick<StreamDependencies, 'store' | 'now'>,
  sources: Sources,
  { tenant, dossier, newId = '' }: Where,
  command: TrajectoryCommand,
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  await untilWritten(async () => {
    const before = await unlessErased(() => data.trajectory(true))
    if (before === undefined) return
    const context = { tenant: source.tenant, by: { role: 'system' }, at: now(), newId }
    const decided = trajectoryDecider.decide(before.record, command, context)
    if (decided.ok) await data.commit({ tenant: source.tenant, before, events: decided.events })
  })
}
