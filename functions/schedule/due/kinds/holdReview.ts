import { addDays, dayIn } from '@kring/domain'
import * as z from 'zod'
import { enterReview } from '../../../stream/effects/enterRetention.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { mailsOfRetention } from '../../../stream/messages/retentionMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** Days between two reminders of a hold that nobody looked at. */
const remindEvery = 30

/** The review day of a legal hold: the managers of the region are asked whether it is still needed. It never lifts itself. */
export const holdReview = dueKind({
  reference: z.object({ dossier: z.string(), hold: z.string() }),
  work: async (dependencies, { dossier: id, hold }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const dossier = await sources.dossier(tenant, id)
    if (!dossier?.referral.holds?.some(one => one.id === hold)) return 'done'
    const source = await sources.tenant(tenant)
    const today = dayIn(dependencies.now(), source.tenant.timeZone)
    await enterReview(source, id, hold, addDays(today, remindEvery))
    const about = { dossier: id, region: dossier.head.region, kind: 'hold-review', at: today } as const
    const mails = await mailsOfRetention(sources, tenant, about)
    await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    return 'done'
  },
})
