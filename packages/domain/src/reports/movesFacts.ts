import { heldConferences } from '../trajectory/rules/heldConferences.ts'
import type { TrajectoryRecord } from '../trajectory/state/trajectory.ts'

/** Events that change a fact of a trajectory before it has a conference or a plan. */
const early: readonly string[] = [
  'started',
  'assigned',
  'contact-logged',
  'stopped',
  'planned-without-meeting',
  'plan-accepted',
  'plan-refused',
  'evaluation-due',
  'closed',
]

/**
 * Whether an event may have changed the facts of a trajectory, as it is now. Most events are of the preparation and of the day
 * itself, and change none until the conference is over; from then on who was there, the agreements and the evaluation do.
 */
export const movesFacts = (
  type: string,
  record: Pick<TrajectoryRecord, 'conference' | 'state' | 'preparation' | 'evaluations'>,
): boolean =>
  early.includes(type) ||
  heldConferences(record).length > 0 ||
  record.preparation.planWithoutMeeting !== undefined ||
  record.evaluations.former.length > 0
