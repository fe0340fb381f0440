import { noParticipants, type Participants } from '../../variants/participants/participants.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/**
 * What the trajectory knows of whom or what it is about beside the persons of its circle, in the shape in which the rules
 * ask what is missing before a day can be set.
 */
export function knownParticipants({ variant, setting }: Pick<TrajectoryRecord, 'variant' | 'setting'>): Participants {
  const nobody = noParticipants(variant)
  if (nobody.kind === 'groups')
    return { ...nobody, place: setting.place, groups: setting.groups.map(name => ({ name })) }
  if (nobody.kind === 'pupil') return { ...nobody, school: setting.school, year: setting.year }
  return nobody
}
