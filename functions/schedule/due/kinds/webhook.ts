import * as z from 'zod'
import { deliver } from '../../../stream/messages/deliver.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { mailsOfSuspension } from '../../../stream/messages/webhookMails.ts'
import { awakenAll, type Suspension, sendWaiting } from '../../../webhooks/sendWaiting.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** What a partner's system is to be told of a dossier, in order. */
export const webhook = dueKind({
  reference: z.object({ dossier: z.string(), subscription: z.string() }),
  work: async (dependencies, of, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const { store, now, webhooks: sender } = dependencies
    const tell = async (suspension: Suspension) => {
      const sources = openSources(dependencies)
      const mails = await mailsOfSuspension(sources, tenant, suspension)
      await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    }
    await sendWaiting({ store, now, sender, tell }, { tenant, ...of }, entry)
    return 'entered-again'
  },
})

/** An admin resumed a subscription, or gave it another address: what waits for it is sent. */
export const webhookResume = dueKind({
  reference: z.object({ subscription: z.string() }),
  work: async ({ store, now }, { subscription }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant !== undefined) await awakenAll(store, tenant, subscription, now())
    return 'done'
  },
})
