import { answerNow, anyoneIn, type CirclePerson, type TrajectoryRecord } from '@kring/domain'
import * as z from 'zod'
import { noteUnreached } from '../../../stream/effects/noteUnreached.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { invitationMail, isMissed, mayMail } from '../../../stream/messages/invitationMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * Somebody has not answered: seven days after they were invited, and three days before the conference. `which` names it, so
 * that each goes once; the last one also the revision of the day, after which another would be of no use.
 */
export const invitationReminder = dueKind({
  reference: z.object({ dossier: z.string(), person: z.string(), number: z.int(), which: z.string() }),
  work: async (dependencies, { dossier, person: id, number, which }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const record = (await sources.trajectory(tenant, dossier))?.record
    const person = record && anyoneIn(record.circle, id)
    if (record === undefined || person?.invitation?.number !== number || !isWanted(record, person, which)) return 'done'
    const { timeZone } = (await sources.tenant(tenant)).tenant
    const when = { at: dependencies.now(), timeZone }
    const may = mayMail(record, person, 'invitation-reminder', when)
    if (may.ok) {
      const about = { kind: 'invitation-reminder', about: which, at: entry.since } as const
      await deliver(dependencies, sources, invitationMail(tenant, dossier, person, about))
    } else if (isMissed(record, person, 'invitation-reminder', when))
      await noteUnreached(dependencies, sources, tenant, dossier, { person: id, because: may.reason })
    return 'done'
  },
})

/** The first only without any answer; the last also for who does not know yet, or answered to another day. */
function isWanted(record: TrajectoryRecord, person: CirclePerson, which: string): boolean {
  const { state, preparation } = record
  const isPreparing = state === 'preparation' || state === 'scheduled'
  if (!isPreparing || person.removed !== undefined || person.invitation?.withdrawn !== undefined) return false
  const answer = answerNow(person, preparation)
  if (which === 'first') return answer === undefined
  const isOfThisDay = which === `last-${preparation.day?.revision}`
  return isOfThisDay && (answer === undefined || answer.isFormer || answer.answer === 'maybe')
}
