import * as z from 'zod'
import { evaluationsToCome } from '../../../stream/effects/enterEvaluations.ts'
import { giveAsSystem } from '../../../stream/effects/giveAsSystem.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * A month after a conference, or at a later moment, the coordinator asks how the plan goes (G18): the trajectory says so from
 * now on, and its event tells the coordinator. What was held meanwhile, or is of a conference before, falls due no more.
 */
export const evaluation = dueKind({
  reference: z.object({ dossier: z.string(), conference: z.int(), moment: z.string() }),
  work: async (dependencies, { dossier, conference, moment }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const record = (await sources.trajectory(tenant, dossier))?.record
    if (record === undefined || record.conference.former.length !== conference) return 'done'
    const toCome = await evaluationsToCome(await sources.tenant(tenant), record)
    const place = toCome.findIndex(one => one.moment === moment)
    const [due, next] = place < 0 ? [] : [toCome[place], toCome[place + 1]]
    if (due === undefined) return 'done'
    const command = { name: 'fall-due-evaluation', ...due, ...(next === undefined ? {} : { next }) } as const
    await giveAsSystem(dependencies, sources, { tenant, dossier }, command)
    return 'done'
  },
})
