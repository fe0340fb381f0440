import * as z from 'zod'
import { offerTermKind } from '../../data/index.ts'
import type { Message } from '../messages/reference.ts'
import type { Sources } from '../messages/sources.ts'
import { mailsOfTrajectory } from '../messages/trajectoryMails.ts'
import type { TrajectoryHappened } from '../streamEvent.ts'

const Offered = z.object({ offer: z.object({ id: z.string(), until: z.string() }) })

/**
 * What follows from an event of a trajectory: who referred sees its stage, the term of an offer falls due, and mails. All of
 * it is made from the trajectory as it is, so repeating it changes nothing. Gives the mails to send.
 */
export async function followTrajectory(
  sources: Sources,
  { tenant, dossier, seq }: TrajectoryHappened,
): Promise<readonly Message[]> {
  const { data } = await sources.tenant(tenant)
  const trajectory = await sources.trajectory(tenant, dossier)
  const event = await data.trajectoryEvent(dossier, seq)
  if (trajectory === undefined || event === undefined) return []
  await data.putStage(trajectory)
  const offered = event.type === 'offered' ? Offered.safeParse(event.open).data : undefined
  if (offered !== undefined) {
    const { id: offer, until: due } = offered.offer
    await data.due.enter({ dossier }, `${offerTermKind}#${offer}`, {
      kind: offerTermKind,
      ref: { dossier, offer },
      due,
    })
  }
  return mailsOfTrajectory(sources, tenant, trajectory, { ...event, seq })
}
