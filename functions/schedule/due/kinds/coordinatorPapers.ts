import * as z from 'zod'
import { checkAssignments } from '../../../stream/effects/checkAssignments.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'

/** A paper of a coordinator ended: their assignments are held against the rules again (G8). */
export const coordinatorPapers = dueKind({
  reference: z.object({ person: z.string() }),
  work: async (dependencies, { person }) => {
    await checkAssignments(dependencies, openSources(dependencies), person)
    return 'done'
  },
})
