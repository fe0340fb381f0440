import type { SchedulingBlocker } from '@kring/domain'
import { knownParticipants, schedulingBlockersOf } from '@kring/domain/trajectory'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** What still locks the day of a trajectory, as the API decides it; who is a child, on the day that the API says is today. */
export function blockersOf(trajectory: TrajectoryView): readonly SchedulingBlocker[] {
  const now = { at: `${trajectory.today}T12:00:00.000Z`, timeZone: 'UTC' }
  return schedulingBlockersOf({ ...trajectory, participants: knownParticipants(trajectory) }, now)
}
