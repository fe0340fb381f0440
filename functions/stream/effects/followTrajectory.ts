import { fidelityOfOne, movesFacts } from '@kring/domain'
import { occupancyOf } from '@kring/domain/forecast'
import * as z from 'zod'
import { forIndexing, type OpenTrajectory, offerTermKind } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { mailsToInvited } from '../messages/invitationMails.ts'
import type { Message } from '../messages/reference.ts'
import { mailsOfRelease } from '../messages/releaseMails.ts'
import type { Sources } from '../messages/sources.ts'
import { mailsOfTrajectory } from '../messages/trajectoryMails.ts'
import type { TrajectoryHappened } from '../streamEvent.ts'
import { beginCircle } from './beginCircle.ts'
import { recountVoice } from './countVoice.ts'
import { enterEvaluations } from './enterEvaluations.ts'
import { enterRetention, mayEndRetention } from './enterRetention.ts'
import { noteUnreached } from './noteUnreached.ts'
import { remindInvited } from './remindInvited.ts'
import { remindVoices } from './remindVoices.ts'
import { showInvitations } from './showInvitations.ts'
import { showReleases } from './showReleases.ts'
import { tellSystems } from './tellSystems.ts'

const Offered = z.object({ offer: z.object({ id: z.string(), until: z.string() }) })

/** The person of the circle whom an event is about; of another event it is the subject of a coordinator, who is not there. */
const About = z.object({ person: z.string() })

/**
 * What follows from an event of a trajectory: the circle begins with whom the referral names, who referred sees its stage, who
 * is invited sees their invitation, the term of an offer falls due, and mails. All of it is made from the trajectory as it is,
 * so repeating it changes nothing. Gives the mails to send. `count` counts its dossier, once for a batch, after an event of this type.
 */
export async function followTrajectory(
  dependencies: StreamDependencies,
  sources: Sources,
  { tenant, dossier, seq }: TrajectoryHappened,
  count: (type: string) => Promise<void>,
): Promise<readonly Message[]> {
  const { data } = await sources.tenant(tenant)
  const trajectory = await sources.trajectory(tenant, dossier)
  const event = await data.trajectoryEvent(dossier, seq)
  if (trajectory === undefined || event === undefined) return []
  if (movesFacts(event.type, trajectory.record)) {
    await count(event.type)
    await followOccupancy(dependencies, sources, trajectory)
  }
  await data.putStage(trajectory)
  if (event.type === 'started') await beginCircle(dependencies, sources, tenant, dossier)
  const person = About.safeParse(event.open).data?.person
  await showInvitations(dependencies, sources, trajectory, { type: event.type, person })
  await showReleases(dependencies, sources, trajectory, event.type)
  const offered = event.type === 'offered' ? Offered.safeParse(event.open).data : undefined
  if (offered !== undefined) {
    const { id: offer, until: due } = offered.offer
    await data.due.enter({ dossier }, `${offerTermKind}#${offer}`, {
      kind: offerTermKind,
      ref: { dossier, offer },
      due,
    })
  }
  await remindInvited(await sources.tenant(tenant), trajectory.record, { type: event.type, person }, dependencies.now())
  await remindVoices(await sources.tenant(tenant), trajectory.record, { type: event.type, at: event.at })
  await enterEvaluations(await sources.tenant(tenant), trajectory.record, event.type)
  if (mayEndRetention(event.type)) {
    const referral = await sources.dossier(tenant, dossier)
    if (referral !== undefined)
      await enterRetention(await sources.tenant(tenant), { dossier: referral, trajectory }, dependencies.now())
  }
  const { source } = trajectory.record
  await tellSystems(dependencies, { of: 'trajectory', tenant, dossier, source, seq, type: event.type, at: event.at })
  if (event.type === 'evaluation-completed') await addToRegion(dependencies, trajectory)
  if (event.type === 'rated' && person !== undefined)
    await recountVoice(dependencies, sources, { tenant, dossier, person })
  const { mails, unreached } = await mailsToInvited(dependencies, sources, trajectory, { ...event, seq, person })
  for (const one of unreached) await noteUnreached(dependencies, sources, tenant, dossier, one)
  return [
    ...(await mailsOfTrajectory(sources, tenant, trajectory, { ...event, seq })),
    ...mails,
    ...mailsOfRelease(trajectory, event),
  ]
}

/** What the first evaluation of a conference, or of a plan without one, adds to the figures of its region. */
async function addToRegion({ store }: StreamDependencies, { head, record }: OpenTrajectory): Promise<void> {
  const conference = record.conference.former.length
  const { measures } = head
  const one = measures && fidelityOfOne(record, measures)
  if (one !== undefined && record.evaluations.done.length > 0)
    await forIndexing(store, head.tenant, head.region).putFidelity({ id: head.id, conference }, one)
}

/** How long it occupies a coordinator, for the forecast of its region. */
async function followOccupancy({ store }: StreamDependencies, sources: Sources, { head, record }: OpenTrajectory) {
  const { tenant } = await sources.tenant(head.tenant)
  await forIndexing(store, head.tenant, head.region).putOccupancy(head.id, occupancyOf(record, tenant.timeZone))
}
