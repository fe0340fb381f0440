import { anyoneIn, type CirclePerson, dayIn, invitationSeen, viewsChangedBy, voiceAsked } from '@kring/domain'
import { forTrajectory, type InvitationChange, type OpenTrajectory } from '../../data/index.ts'
import { invitationSecret } from '../../invitationLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { limited } from '../limited.ts'
import type { Sources } from '../messages/sources.ts'

/** Invitations that are written at the same time. */
const writesAtATime = 8

/**
 * Shows each invited person what an event changed for them: one person a transaction, which also makes their link, or takes
 * it away when the invitation does not stand any more. Made from the trajectory as it is, so repeating it changes nothing;
 * the events of a batch that all found the same trajectory show it once.
 */
export async function showInvitations(
  dependencies: StreamDependencies,
  sources: Sources,
  trajectory: OpenTrajectory,
  { type, person }: { readonly type: string; readonly person: string | undefined },
): Promise<void> {
  const { record, head } = trajectory
  const { tenant, id } = record
  const isForAll = viewsChangedBy(record, type) === 'all'
  if (isForAll && !sources.isFirstShowing(tenant, id, head.version)) return
  const about = person === undefined ? undefined : anyoneIn(record.circle, person)
  const concerned = isForAll ? record.circle.people : about === undefined ? [] : [about]
  const invited = concerned.filter(({ invitation }) => invitation !== undefined)
  if (invited.length === 0) return
  const data = forTrajectory(dependencies.store, tenant, id, { role: 'trajectory', tenant, dossier: id })
  const inTurn = limited(writesAtATime)
  const written = await Promise.allSettled(
    invited.map(one =>
      inTurn(async () => {
        const change = await invitationChange(dependencies, sources, trajectory, one, head.version)
        if (change !== undefined) await data.invitations.put(change)
      }),
    ),
  )
  for (const one of written) if (one.status === 'rejected') throw one.reason
}

/**
 * What somebody's partition is to hold, by the record as it is or will be at `version`. Undefined for somebody who was never
 * invited, or was erased.
 */
export async function invitationChange(
  { now, secret }: StreamDependencies,
  sources: Sources,
  { record, keys, names }: Pick<OpenTrajectory, 'record' | 'keys' | 'names'>,
  person: CirclePerson,
  version: number,
): Promise<InvitationChange | undefined> {
  const number = person.invitation?.number
  const key = keys.persons.get(person.id)
  if (number === undefined || key === undefined) return undefined
  const { tenant, id: dossier } = record
  const { timeZone, languages } = (await sources.tenant(tenant)).tenant
  const coordinator = await coordinatorOf(sources, { record, names })
  const voice = voiceAsked(record, person, dayIn(now(), timeZone))
  const seen = invitationSeen(record, person, { at: now(), timeZone, languages, coordinator, voice })
  return {
    dossier,
    person: person.id,
    number,
    version,
    secret: invitationSecret(secret, { tenant, dossier, person: person.id, number }),
    ...(seen === undefined ? {} : { open: { seen, key } }),
  }
}

/** Who answers questions: by the record of the coordinator, else by the name that the trajectory knows. */
export async function coordinatorOf(sources: Sources, { record, names }: Pick<OpenTrajectory, 'record' | 'names'>) {
  const subject = record.assignment.coordinator?.person
  if (subject === undefined) return undefined
  const file = await sources.coordinator(subject)
  const name = file?.record.name ?? names[subject]
  if (name === undefined) return undefined
  return { name, ...(file?.record.phone === undefined ? {} : { phone: file.record.phone }) }
}
