import * as z from 'zod'
import { giveAsSystem } from '../../../stream/effects/giveAsSystem.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** The term of an offer passed: it ends, unless it was answered, and the region's managers are told by its event. */
export const offerTerm = dueKind({
  reference: z.object({ dossier: z.string(), offer: z.string() }),
  work: async (dependencies, { dossier, offer }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    await giveAsSystem(dependencies, openSources(dependencies), { tenant, dossier }, { name: 'expire-offer', offer })
    return 'done'
  },
})
