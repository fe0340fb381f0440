import type { TrajectoryRecord } from '../state/trajectory.ts'
import { isBesideTheCircle, peopleIn } from './people.ts'
import { staysInPrivateTime } from './room.ts'

/**
 * Ids of those whose plan it is (G19): who was there on the day, by whatever way, and made it in private time. Not who informed
 * them, interpreted for them, or came to support one of them.
 */
export function planOwners(record: Pick<TrajectoryRecord, 'circle' | 'conference' | 'variant'>): readonly string[] {
  const { current } = record.conference
  if (current === undefined) return []
  const wasThere = new Set(current.attendance.filter(({ stays }) => stays.length > 0).map(({ person }) => person))
  return peopleIn(record.circle)
    .filter(person => wasThere.has(person.id) && !isBesideTheCircle(person.part) && staysInPrivateTime(person, record))
    .map(({ id }) => id)
}

/** Whether the plan as a whole can be written: on the day, and one without a meeting, until it is accepted. */
export const isPlanWritable = ({
  state,
  plan,
  preparation,
}: Pick<TrajectoryRecord, 'state' | 'plan' | 'preparation'>) =>
  plan.acceptance === undefined &&
  (state === 'day' || (state === 'evaluation-due' && preparation.planWithoutMeeting !== undefined))
