import * as z from 'zod'
import { mailsOfEmergency } from '../../../stream/messages/causes.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** The mails about a dossier that was opened in an emergency, to the administrators of its partner. */
export const emergencyMails = dueKind({
  reference: z.object({ dossier: z.string(), subject: z.string(), at: z.string() }),
  work: async (dependencies, emergency, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const mails = await mailsOfEmergency(sources, tenant, emergency)
    await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    return 'done'
  },
})
