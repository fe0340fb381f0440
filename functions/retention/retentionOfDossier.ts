import {
  closedOn,
  type Day,
  type FormDefinition,
  type OwnTerm,
  type Participants,
  participantsOf,
  type Retention,
  retentionOf,
  type SubmittedReferral,
  type Tenant,
} from '@kring/domain'
import type { OpenTrajectory } from '../data/trajectories/read.ts'

export type RetentionFacts = {
  readonly tenant: Tenant
  readonly referral: SubmittedReferral
  readonly form: FormDefinition | undefined
  readonly trajectory: Pick<OpenTrajectory, 'record' | 'head'> | undefined
  readonly ownTerm: OwnTerm | undefined
  readonly warnedOn?: Day | undefined
}

/** Until when a dossier is kept, by what is known of it now; undefined while it is not closed. */
export function retentionOfDossier(facts: RetentionFacts, today: Day): Retention | undefined {
  const { tenant, referral, form, trajectory, ownTerm, warnedOn } = facts
  // The last change of a trajectory that has ended: the law counts from there, and it is never too early.
  const end = trajectory && { state: trajectory.record.state, endedAt: trajectory.head.updatedAt }
  const closed = closedOn(referral, end, tenant.timeZone)
  if (closed === undefined) return undefined
  const { country, sector } = tenant
  const birthDates = birthDatesIn(participantsOf(referral, form), trajectory)
  return retentionOf(
    { country, sector, variant: referral.variant, closedOn: closed, birthDates, ownTerm, warnedOn },
    today,
  )
}

/** Of whom it is about: as the circle knows them, else as the referral does. A group has none. */
function birthDatesIn(
  participants: Participants,
  trajectory: RetentionFacts['trajectory'],
): readonly (Day | undefined)[] {
  const main = trajectory?.record.circle.people.filter(({ part }) => part === 'main-person') ?? []
  const named = main.length > 0 ? main : personsOf(participants)
  return named.map(({ birthDate }) => birthDate)
}

function personsOf(participants: Participants): readonly { readonly birthDate?: Day | undefined }[] {
  switch (participants.kind) {
    case 'main-persons':
      return participants.persons
    case 'two-sides':
      return [...participants.sides.didHarm.persons, ...participants.sides.harmed.persons, ...participants.unplaced]
    case 'groups':
      return []
    case 'pupil':
      return participants.pupil === undefined ? [] : [participants.pupil]
    default:
      return participants satisfies never
  }
}
