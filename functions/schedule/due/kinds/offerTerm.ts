import { trajectoryDecider } from '@kring/domain'
import * as z from 'zod'
import { forTrajectory } from '../../../data/index.ts'
import { unlessErased } from '../../../stream/effects/untilWritten.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** The term of an offer passed: it ends, unless it was answered, and the region's managers are told by its event. */
export const offerTerm = dueKind({
  reference: z.object({ dossier: z.string(), offer: z.string() }),
  work: async (dependencies, { dossier, offer }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const source = await openSources(dependencies).tenant(tenant)
    const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
    const before = await unlessErased(() => data.trajectory(true))
    if (before === undefined) return 'done'
    const context = { tenant: source.tenant, by: { role: 'system' }, at: dependencies.now(), newId: '' }
    const decided = trajectoryDecider.decide(before.record, { name: 'expire-offer', offer }, context)
    // A conflict is thrown: it falls due again, and is decided on the newer state.
    if (decided.ok) await data.commit({ tenant: source.tenant, before, events: decided.events })
    return 'done'
  },
})
