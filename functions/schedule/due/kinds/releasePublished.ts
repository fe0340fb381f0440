import * as z from 'zod'
import { deliver } from '../../../stream/messages/deliver.ts'
import { mailsOfEdition } from '../../../stream/messages/editionMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'

/** The mails about a release that was published, to the funder's people. */
export const releasePublished = dueKind({
  reference: z.object({ funder: z.string(), grant: z.string(), asOf: z.string(), number: z.int() }),
  work: async (dependencies, edition, entry) => {
    const sources = openSources(dependencies)
    const mails = await mailsOfEdition(sources, { ...edition, at: entry.since })
    await Promise.all(mails.map(mail => sources.inTurn(() => deliver(dependencies, sources, mail))))
    return 'done'
  },
})
