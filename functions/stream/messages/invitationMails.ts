import {
  anyoneIn,
  type CirclePerson,
  isToldByLetter,
  peopleIn,
  recipientOf,
  type TenantId,
  type TrajectoryRecord,
  type UndeliveredBecause,
} from '@kring/domain'
import type { OpenTrajectory } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { type Message, type MessageReference, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'
import type { OpenEvent } from './trajectoryMails.ts'

type InvitationReference = Extract<MessageReference, { cause: 'invitation' }>
export type InvitationMailKind = InvitationReference['kind']

/** What is to be told: mails, and whom a mail may not reach, which the coordinator must know. */
export type Telling = {
  readonly mails: readonly Message[]
  readonly unreached: readonly { readonly person: string; readonly because: UndeliveredBecause }[]
}

/** The mails to invited people that an event of a trajectory causes: each person once, as they may be reached. */
export async function mailsToInvited(
  dependencies: StreamDependencies,
  sources: Sources,
  { record }: OpenTrajectory,
  event: OpenEvent & { readonly seq: number; readonly person: string | undefined },
): Promise<Telling> {
  const tellings = toldBy(record, event)
  const { timeZone } = (await sources.tenant(record.tenant)).tenant
  const told = tellings.map(({ person, kind }) => {
    const when = { at: dependencies.now(), timeZone }
    const may = mayMail(record, person, kind, when)
    const about = { kind, about: `j${event.seq}`, at: event.at }
    return may.ok
      ? { mails: [invitationMail(record.tenant, record.id, person, about)], unreached: [] }
      : // Whoever was taken out is not to be reached any more, and who was told no by this mail need not be phoned.
        {
          mails: [],
          unreached: isMissed(record, person, kind, when) ? [{ person: person.id, because: may.reason }] : [],
        }
  })
  return { mails: told.flatMap(({ mails }) => mails), unreached: told.flatMap(({ unreached }) => unreached) }
}

/** One mail to one person about their invitation. `about`: what tells it from others of its kind. */
export const invitationMail = (
  tenant: TenantId,
  dossier: string,
  { id: person, invitation }: CirclePerson,
  more: Pick<InvitationReference, 'kind' | 'about' | 'at'>,
): Message =>
  messageAboutDossier(tenant, { cause: 'invitation', dossier, person, number: invitation?.number ?? 1, ...more })

/** To whom a mail about somebody's invitation may go; every message asks this first. */
export const mayMail = (
  { circle }: TrajectoryRecord,
  person: CirclePerson,
  kind: InvitationMailKind,
  when: { readonly at: string; readonly timeZone: string },
) => recipientOf(circle, person, 'mail', { ...when, carriesLink: carriesLink(kind) })

/** Whether its coordinator must know that a mail may not go to somebody: there is something to tell, and no letter tells it. */
export const isMissed = (
  { circle }: TrajectoryRecord,
  person: CirclePerson,
  kind: InvitationMailKind,
  when: { readonly at: string; readonly timeZone: string },
): boolean => carriesLink(kind) && !isToldByLetter(circle, person, { ...when, carriesLink: true })

export const carriesLink = (kind: InvitationMailKind): boolean => kind !== 'invitation-withdrawn'

type Told = { readonly person: CirclePerson; readonly kind: InvitationMailKind }

function toldBy(
  record: TrajectoryRecord,
  { type, at, person: id }: OpenEvent & { readonly person: string | undefined },
): readonly Told[] {
  const person = id === undefined ? undefined : anyoneIn(record.circle, id)
  const all = (kind: InvitationMailKind) =>
    peopleIn(record.circle)
      .filter(wasSent)
      .map(one => ({ person: one, kind }))
  switch (type) {
    case 'invitation-sent': {
      const sent = person?.invitation?.sent
      // What was sent since has an event of its own.
      return person !== undefined && sent?.way === 'mail' && sent.at === at ? [{ person, kind: 'invitation' }] : []
    }
    case 'day-set':
    case 'day-moved':
      return all('invitation-day')
    case 'day-cancelled':
      return all('invitation-day-cancelled')
    case 'stopped':
      return all('invitation-withdrawn')
    case 'invitation-withdrawn':
    case 'person-not-invited': {
      const { sent, withdrawn } = person?.invitation ?? {}
      // Who lost the link gets another; a mistake is told by who made it.
      const isKept = withdrawn?.reason === 'lost-link' || withdrawn?.reason === 'mistake'
      const isIt = sent !== undefined && withdrawn?.at === at && !isKept
      return person !== undefined && isIt ? [{ person, kind: 'invitation-withdrawn' }] : []
    }
    default:
      return []
  }
}

/** Who knows of their invitation. */
const wasSent = ({ invitation }: CirclePerson): boolean =>
  invitation?.sent !== undefined && invitation.withdrawn === undefined
