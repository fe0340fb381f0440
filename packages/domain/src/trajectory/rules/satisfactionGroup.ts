import type { Day } from '../../calendar/days.ts'
import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { Conference } from '../state/conference.ts'
import type { SatisfactionGroup } from '../state/satisfaction.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { staysOf } from './attendance.ts'
import { isChildOn, peopleIn } from './people.ts'

/** In which group somebody's satisfaction counts. */
export function satisfactionGroupOf(person: CirclePerson, variant: VariantId, on: Day): SatisfactionGroup {
  if (person.part === 'main-person') return isChildOn(person, on) ? 'young-main-person' : 'main-person'
  return leavesForPrivateTime(person, { variant }) ? 'professional' : 'circle'
}

const wasThere = ({ attendance }: Conference, id: string): boolean =>
  attendance.some(one => one.person === id && staysOf(one).length > 0)

/** Everyone who was there on the day, and is still in the circle. */
export function presentOnDay({
  circle,
  conference: { current },
}: Pick<TrajectoryRecord, 'circle' | 'conference'>): readonly CirclePerson[] {
  return current === undefined ? [] : peopleIn(circle).filter(({ id }) => wasThere(current, id))
}

/** States in which somebody who was there can say how it was: from the end of the day until the first evaluation is done. */
const voiceStates: readonly TrajectoryRecord['state'][] = ['plan-accepted', 'plan-refused', 'evaluation-due']

/** Whether this person may say how it was, or change it. */
export const mayGiveVoice = (
  record: Pick<TrajectoryRecord, 'state' | 'circle' | 'conference' | 'evaluations'>,
  person: string,
): boolean =>
  voiceStates.includes(record.state) &&
  record.evaluations.done.length === 0 &&
  presentOnDay(record).some(({ id }) => id === person)

/** Who is asked: everyone who was there and has an invitation that stands, as its link is the way. */
export const askedForVoice = (record: Pick<TrajectoryRecord, 'circle' | 'conference'>): readonly CirclePerson[] =>
  presentOnDay(record).filter(
    ({ invitation, decision }) =>
      decision?.kind === 'invite' && invitation !== undefined && invitation.withdrawn === undefined,
  )
