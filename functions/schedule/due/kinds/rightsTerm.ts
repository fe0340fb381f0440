import { dayIn, nextOfTerm } from '@kring/domain'
import * as z from 'zod'
import { enterTermOf } from '../../../stream/effects/enterRightsTerm.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { mailsOfRights } from '../../../stream/messages/rightsMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * The term of a request about what is held (GDPR art. 12(3)): the managers of the region are warned before it ends, and told
 * once when it has. One that was answered meanwhile is done with.
 */
export const rightsTerm = dueKind({
  reference: z.object({ dossier: z.string(), request: z.string() }),
  work: async (dependencies, { dossier: id, request: of }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const dossier = await sources.dossier(tenant, id)
    const request = dossier?.referral.rightsRequests?.find(one => one.id === of)
    if (dossier === undefined || request === undefined) return 'done'
    const source = await sources.tenant(tenant)
    const step = nextOfTerm(request, dayIn(dependencies.now(), source.tenant.timeZone))
    if (step === undefined) return 'done'
    if (step.at === 'not-yet') {
      await enterTermOf(source, id, of, step.on)
      return 'done'
    }
    // First, so that a worker that dies here has it done again, and a mail goes once.
    if (step.at === 'soon') await enterTermOf(source, id, of, step.next)
    // By the day of the term, not of the work: however often it is done, it is one mail.
    const about = {
      dossier: id,
      region: dossier.head.region,
      kind: `rights-${step.at}`,
      request: of,
      at: step.on,
    } as const
    const mails = await mailsOfRights(sources, tenant, about)
    await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    return 'done'
  },
})
