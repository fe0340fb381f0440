import {
  anyoneIn,
  type CirclePerson,
  localeOf,
  mayGiveVoice,
  type TenantId,
  type TrajectoryRecord,
} from '@kring/domain'
import { invitationSecret, invitationUrl } from '../../invitationLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type InvitationMailKind, mayMail } from './invitationMails.ts'
import type { MessageReference } from './reference.ts'
import type { Sources } from './sources.ts'

/**
 * A mail to somebody who is invited, or to the person through whom they are told, in their language. Undefined when it is over
 * by now, or may not reach them any more. It says neither whom nor what it is about: that is behind the link.
 */
export async function composeInvitation(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  { dossier, person: id, number, kind, at }: Extract<MessageReference, { cause: 'invitation' }>,
): Promise<Composed | undefined> {
  const { secret, publicUrl, now } = dependencies
  const trajectory = await sources.trajectoryOfBatch(tenant, dossier)
  const person = trajectory && anyoneIn(trajectory.record.circle, id)
  if (trajectory === undefined || person?.invitation?.number !== number) return undefined
  const { record, names } = trajectory
  const source = await sources.tenant(tenant)
  const may = mayMail(record, person, kind, { at: now(), timeZone: source.tenant.timeZone })
  if (isOver(kind, record, person) || !may.ok || may.to.email === undefined) return undefined
  const coordinator = record.assignment.coordinator?.person
  const by = coordinator === undefined ? undefined : names[coordinator]
  const link = invitationUrl(publicUrl, tenant, invitationSecret(secret, { tenant, dossier, person: id, number }))
  const because = person.undelivered?.because
  return {
    kind,
    to: may.to.email,
    locale: localeOf(may.to, source.tenant),
    facts: {
      reference: '',
      tenant: source.tenant.name,
      region: '',
      link: kind === 'invitation-withdrawn' ? '' : link,
      ...(by === undefined ? {} : { by }),
      ...(may.to.id === id ? {} : { isForAnother: true }),
    },
    at,
    unverified: 'invited',
    invitee: { dossier, person: id, isBlocked: because === 'bounced' || because === 'complained' },
  }
}

function isOver(kind: InvitationMailKind, record: TrajectoryRecord, { id, invitation }: CirclePerson): boolean {
  const { preparation, state } = record
  const isWithdrawn = invitation?.withdrawn !== undefined
  if (kind === 'invitation-withdrawn') return !isWithdrawn && state !== 'stopped'
  if (isWithdrawn || state === 'stopped') return true
  if (kind === 'voice-reminder') return !mayGiveVoice(record, id)
  if (kind === 'invitation-day') return preparation.day === undefined
  return kind === 'invitation-day-cancelled' && preparation.day !== undefined
}
