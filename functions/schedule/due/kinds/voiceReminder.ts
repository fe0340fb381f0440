import { anyoneIn, askedForVoice, mayGiveVoice } from '@kring/domain'
import * as z from 'zod'
import { forTrajectory } from '../../../data/index.ts'
import { deliver } from '../../../stream/messages/deliver.ts'
import { invitationMail, mayMail } from '../../../stream/messages/invitationMails.ts'
import { openSources } from '../../../stream/messages/sources.ts'
import { dueKind } from './kind.ts'
import { tenantOf } from './tenantOf.ts'

/**
 * Somebody who was there has not said how it was: they are reminded once, by mail and only where that may go. Nobody else is
 * told, nor that they said nothing: whoever wants to say nothing says nothing.
 */
export const voiceReminder = dueKind({
  reference: z.object({ dossier: z.string(), person: z.string(), conference: z.int() }),
  work: async (dependencies, { dossier, person: id, conference }, entry) => {
    const tenant = tenantOf(entry)
    if (tenant === undefined) return 'done'
    const sources = openSources(dependencies)
    const trajectory = await sources.trajectory(tenant, dossier)
    const [record, key] = [trajectory?.record, trajectory?.keys.persons.get(id)]
    const person = record && anyoneIn(record.circle, id)
    if (record === undefined || person === undefined || key === undefined) return 'done'
    const isAsked = mayGiveVoice(record, id) && askedForVoice(record).some(one => one.id === id)
    if (!isAsked || record.conference.former.length !== conference) return 'done'
    const data = forTrajectory(dependencies.store, tenant, dossier, { role: 'trajectory', tenant, dossier })
    if ((await data.invitations.voice(id, key))?.conference === conference) return 'done'
    const { timeZone } = (await sources.tenant(tenant)).tenant
    if (!mayMail(record, person, 'voice-reminder', { at: dependencies.now(), timeZone }).ok) return 'done'
    const about = { kind: 'voice-reminder', about: String(conference), at: entry.since } as const
    await deliver(dependencies, sources, invitationMail(tenant, dossier, person, about))
    return 'done'
  },
})
