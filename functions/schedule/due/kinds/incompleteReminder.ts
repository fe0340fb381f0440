import { TenantId } from '@kring/domain'
import { remindable } from '@kring/domain/releases'
import * as z from 'zod'
import { forReminding } from '../../../data/index.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { mailsOfReminder } from '../../../stream/messages/reminderMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'

/**
 * The coordinators of one partner are reminded of evaluations that fell due and are not done, where this grant pays. Worked twice,
 * nobody gets a second mail: each is known by the moment at which somebody asked for it.
 */
export const incompleteReminder = dueKind({
  reference: z.object({ funder: z.string(), grant: z.string(), tenant: TenantId, what: z.enum(remindable) }),
  work: async (dependencies, { tenant, ...place }, entry) => {
    const sources = openSources(dependencies)
    for (const dossier of await forReminding(dependencies.store, tenant).inEvaluation()) {
      const mails = await mailsOfReminder(sources, tenant, dossier, place, entry.since)
      await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    }
    return 'done'
  },
})
