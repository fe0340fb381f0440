import { dayIn } from '@kring/domain'
import * as z from 'zod'
import { enterRetentionEvent, heldAgainIn } from '../../../stream/effects/enterRetention.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * The cooling-off of an erasure is over: the eraser carries it out. What was taken back is nothing; what is held is asked again
 * the next day, until it is lifted or taken back.
 */
export const askedErasure = dueKind({
  reference: z.object({ dossier: z.string(), erasure: z.string() }),
  work: async (dependencies, { dossier: id, erasure }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const source = await sources.tenant(tenant)
    const dossier = await sources.dossier(tenant, id)
    const asked = dossier?.history.find(({ event }) => event.type === 'erasure-asked' && event.erasure.id === erasure)
    if (asked?.event.type !== 'erasure-asked' || dossier?.referral.erasure?.id !== erasure) return 'done'
    const answer = await dependencies.erase({ why: 'asked', tenant, dossier: id })
    if (answer === 'nothing-to-do' || answer === 'erased') {
      dependencies.log.info('an erasure that was asked is carried out', { tenant, dossier: id })
      return 'done'
    }
    const dueOn = heldAgainIn(dayIn(dependencies.now(), source.tenant.timeZone), 1)
    await enterRetentionEvent(source, id, { ...asked.event, erasure: { ...asked.event.erasure, dueOn } })
    return 'done'
  },
})
