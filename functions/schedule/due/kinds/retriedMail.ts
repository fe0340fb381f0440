import { deliver } from '../../../stream/messages/deliver.ts'
import { DueMail } from '../../../stream/messages/dueMail.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/** A mail that a passing fault stopped, or that waits for another worker or for the next day. */
export const retriedMail = dueKind({
  reference: DueMail,
  work: async (dependencies, { mail: id, message: ref }, entry) => {
    const message = { id, tenant: tenantOf(entry), ref }
    const delivery = await deliver(dependencies, openSources(dependencies), message, true)
    return delivery === 'settled' ? 'done' : 'entered-again'
  },
})
