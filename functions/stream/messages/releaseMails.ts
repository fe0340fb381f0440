import { type Release, sendingOf, type TenantId } from '@kring/domain'
import * as z from 'zod'
import type { OpenTrajectory } from '../../data/index.ts'
import { invitationSecret, releaseUrl } from '../../invitationLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Composed } from './composed.ts'
import { type Message, type MessageReference, messageAboutDossier } from './reference.ts'
import type { Sources } from './sources.ts'
import type { OpenEvent } from './trajectoryMails.ts'

const Sent = z.object({ release: z.string(), number: z.int().min(1), way: z.literal('mail') })
const Revoked = z.object({ release: z.string() })

/** The mail to somebody outside the circle that an event of a release causes. */
export function mailsOfRelease({ record }: OpenTrajectory, { type, at, open }: OpenEvent): readonly Message[] {
  const about = { cause: 'released-plan', dossier: record.id, at } as const
  if (type === 'release-sent') {
    const sent = Sent.safeParse(open).data
    if (sent === undefined) return []
    const { release, number } = sent
    return [messageAboutDossier(record.tenant, { ...about, kind: 'released-plan', release, number })]
  }
  if (type !== 'release-revoked') return []
  const release = record.plan.releases.find(({ id }) => id === Revoked.safeParse(open).data?.release)
  const number = release === undefined ? 0 : lastNumber(release)
  // Whoever never had a link has nothing that stops working; the coordinator tells them.
  if (release === undefined || number === 0) return []
  return [messageAboutDossier(record.tenant, { ...about, kind: 'release-revoked', release: release.id, number })]
}

const lastNumber = ({ sendings = [] }: Release): number => Math.max(0, ...sendings.map(({ number }) => number))

/** Undefined when it is over by now: taken back since, or given again. It says neither what it is about nor of whom. */
export async function composeRelease(
  { secret, publicUrl }: StreamDependencies,
  sources: Sources,
  tenant: TenantId,
  { dossier, release: id, number, kind, at }: Extract<MessageReference, { cause: 'released-plan' }>,
): Promise<Composed | undefined> {
  const trajectory = await sources.trajectoryOfBatch(tenant, dossier)
  const release = trajectory?.record.plan.releases.find(one => one.id === id)
  const sending = sendingOf(release, number)
  if (trajectory === undefined || release === undefined || sending?.email === undefined) return undefined
  const isOver = kind === 'released-plan' ? release.link !== number : release.link !== undefined
  if (isOver) return undefined
  const coordinator = trajectory.record.assignment.coordinator?.person
  const by = coordinator === undefined ? undefined : trajectory.names[coordinator]
  const own = invitationSecret(secret, { tenant, dossier, person: id, number })
  return {
    kind,
    to: sending.email,
    locale: sending.language,
    facts: {
      reference: '',
      tenant: (await sources.tenant(tenant)).tenant.name,
      region: '',
      link: kind === 'released-plan' ? releaseUrl(publicUrl, tenant, own) : '',
      ...(by === undefined ? {} : { by }),
    },
    at,
    unverified: 'invited',
    release: { dossier, release: id, number, isBlocked: sending.undelivered !== undefined },
  }
}
