import { type TenantId, trajectoryDecider, type UndeliveredBecause } from '@kring/domain'
import { forTrajectory } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

/** Tells the coordinator, on the person, that a message may not or did not reach somebody. Repeating it changes nothing. */
export async function noteUnreached(
  { store, now }: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  dossier: string,
  { person, because }: { readonly person: string; readonly because: UndeliveredBecause },
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  await untilWritten(async () => {
    const before = await unlessErased(() => data.trajectory(true))
    if (before === undefined) return
    const command = { name: 'note-unreached', person, because } as const
    const context = { tenant: source.tenant, by: { role: 'system' }, at: now(), newId: '' }
    const decided = trajectoryDecider.decide(before.record, command, context)
    if (decided.ok) await data.commit({ tenant: source.tenant, before, events: decided.events })
  })
}
