import { trajectoryDecider } from '@kring/domain'
import { forTrajectory } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'
import type { Answered } from '../streamEvent.ts'
import { unlessErased, untilWritten } from './untilWritten.ts'

/**
 * Makes an event of what the page of a release noted: that it was opened, or taken on paper. Once, and not again what was noted
 * that day. What came after it was taken back cannot be read any more: its key is gone, and so it is left out.
 */
export async function takeReleaseNote(
  { store, now }: Pick<StreamDependencies, 'store' | 'now'>,
  sources: Sources,
  { tenant, dossier, person: release, sk }: Answered,
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(store, tenant, dossier, { role: 'trajectory', tenant, dossier })
  await untilWritten(async () => {
    const before = await unlessErased(() => data.trajectory(true))
    if (before === undefined) return
    const view = await data.releases.view(release)
    if (view?.open === undefined) return data.releases.drop(release, sk)
    const item = await data.releases.noted(release, sk, view.open.key)
    if (item === undefined) return
    if (item.said.kind !== 'released-plan') return data.releases.drop(release, sk)
    const command = { name: 'note-release', release, number: item.number, what: item.said.what } as const
    const context = { tenant: source.tenant, by: { role: 'system' }, at: now(), newId: '' }
    const decided = trajectoryDecider.decide(before.record, command, context)
    if (!decided.ok) return data.releases.drop(release, sk)
    await data.releases.take({ tenant: source.tenant, before, events: decided.events }, release, sk)
  })
}
