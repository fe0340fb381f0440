import { setTimeout as pause } from 'node:timers/promises'
import { type TenantId, trajectoryDecider, type UndeliveredBecause } from '@kring/domain'
import { ErasedDossier, forTrajectory, VersionConflict } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'

const mostTries = 10
/** Milliseconds; random, so that two who write the same trajectory do not collide again. */
const longestPause = 80

/** Tells the coordinator, on the person, that a message may not or did not reach somebody. Repeating it changes nothing. */
export async function noteUnreached(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  dossier: string,
  { person, because }: { readonly person: string; readonly because: UndeliveredBecause },
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  for (let tries = 1; ; tries += 1) {
    const before = await unlessErased(() => data.trajectory(true))
    if (before === undefined) return
    const decided = trajectoryDecider.decide(
      before.record,
      { name: 'note-unreached', person, because },
      { tenant: source.tenant, by: { role: 'system' }, at: dependencies.now(), newId: '' },
    )
    if (!decided.ok) return
    try {
      await data.commit({ tenant: source.tenant, before, events: decided.events })
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
      await pause(Math.random() * longestPause)
    }
  }
}

async function unlessErased<Found>(find: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof ErasedDossier) return undefined
    throw error
  }
}
