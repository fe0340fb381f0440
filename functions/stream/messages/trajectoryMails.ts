import type { TenantId, TrajectoryEventType } from '@kring/domain'
import * as z from 'zod'
import type { OpenTrajectory } from '../../data/index.ts'
import type { MailKind } from '../mail/mail.ts'
import { type Message, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'

/** An event of a trajectory, without what is encrypted. */
export type OpenEvent = {
  readonly type: string
  readonly at: string
  readonly open: Readonly<Record<string, unknown>>
}

type Readers = {
  readonly coordinator?: MailKind
  readonly region?: MailKind
  readonly referrer?: MailKind
}

/** Which mails each kind of event causes, and to whom; other kinds cause none. */
const mailsFor: Partial<Record<TrajectoryEventType, Readers>> = {
  offered: { coordinator: 'trajectory-offered' },
  assigned: { region: 'offer-accepted', referrer: 'coordinator-found' },
  'evaluation-due': { coordinator: 'evaluation-due' },
  'assignment-fault-found': { region: 'assignment-fault' },
}

const ofEndedOffer: Readonly<Record<string, Readers>> = {
  declined: { region: 'offer-declined' },
  expired: { region: 'offer-expired' },
  withdrawn: { coordinator: 'offer-withdrawn' },
}

const Offered = z.object({ offer: z.object({ person: z.string() }) })
const EndedOffer = z.object({ offer: z.string(), kind: z.string() })
const Stopped = z.object({ reason: z.string() })

/** The mails that an event of a trajectory causes. */
export async function mailsOfTrajectory(
  sources: Sources,
  tenant: TenantId,
  { record }: OpenTrajectory,
  { seq, ...event }: OpenEvent & { readonly seq: number },
): Promise<readonly Message[]> {
  const wanted = readersOf(event)
  const about = { cause: 'trajectory', dossier: record.id, seq, at: event.at } as const
  const person = wanted.coordinator === undefined ? undefined : coordinatorOf(record, event)
  const managers = wanted.region === undefined ? [] : await sources.managersOf(record.region)
  return [
    ...(wanted.coordinator === undefined || person === undefined
      ? []
      : [messageAboutDossier(tenant, { ...about, kind: wanted.coordinator, as: 'coordinator', to: person })]),
    ...managers.flatMap(({ subject: to }) =>
      wanted.region === undefined
        ? []
        : [messageAboutDossier(tenant, { ...about, kind: wanted.region, as: 'regional-manager', to })],
    ),
    ...(wanted.referrer === undefined
      ? []
      : [messageAboutDossier(tenant, { ...about, kind: wanted.referrer, as: 'referrer' })]),
  ]
}

function readersOf({ type, open }: OpenEvent): Readers {
  if (type === 'offer-ended') {
    const ended = EndedOffer.safeParse(open)
    return (ended.success ? ofEndedOffer[ended.data.kind] : undefined) ?? {}
  }
  if (type === 'stopped') {
    const stopped = Stopped.safeParse(open)
    // Who withdrew is told of the withdrawal.
    const isTold = stopped.success && stopped.data.reason === 'withdrawn'
    return { coordinator: 'trajectory-stopped', ...(isTold ? {} : { referrer: 'trajectory-stopped' }) }
  }
  return mailsFor[type as TrajectoryEventType] ?? {}
}

/** To whom of the coordinators: who was asked, or who has it. */
function coordinatorOf({ assignment }: OpenTrajectory['record'], { type, open }: OpenEvent): string | undefined {
  if (type === 'offered') return Offered.safeParse(open).data?.offer.person
  if (type === 'offer-ended') {
    const ended = EndedOffer.safeParse(open).data?.offer
    return assignment.offers.find(({ id }) => id === ended)?.person
  }
  return assignment.coordinator?.person
}
