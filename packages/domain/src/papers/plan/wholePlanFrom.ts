import { staysOf } from '../../trajectory/rules/attendance.ts'
import { calledInPlan } from '../../trajectory/rules/calledInPlan.ts'
import { isBesideTheCircle, peopleIn } from '../../trajectory/rules/people.ts'
import type { PlanSeen } from '../../trajectory/rules/planSeen.ts'
import type { CirclePerson } from '../../trajectory/state/circle.ts'
import type { Attendance } from '../../trajectory/state/conference.ts'
import type { TrajectoryRecord } from '../../trajectory/state/trajectory.ts'
import { type PaperPlace, planFrom } from './planFrom.ts'
import type { PlanOnPaper, Present } from './planOnPaper.ts'

/**
 * The whole plan as its coordinator prints it for those who were there: with who was there, what was required beforehand, and
 * room to sign. Nobody's address or number stands on it.
 */
export function wholePlanFrom(
  record: Pick<TrajectoryRecord, 'circle' | 'conference' | 'preparation' | 'plan'>,
  seen: PlanSeen,
  place: PaperPlace,
): PlanOnPaper {
  const { circle, conference, preparation } = record
  const nameOf = calledInPlan(circle.people)
  const attendance = conference.current?.attendance ?? []
  const wasThere = peopleIn(circle).flatMap(person => {
    const one = attendance.find(({ person: id }) => id === person.id)
    return one === undefined || staysOf(one).length === 0 ? [] : [{ person, attendance: one }]
  })
  const owners = record.plan.acceptance?.owners ?? wasThere.map(({ person }) => person.id)
  const made = wasThere.filter(({ person }) => owners.includes(person.id) || person.part === 'interpreter')
  const informed = wasThere.filter(({ person }) => !made.some(one => one.person.id === person.id))
  return {
    ...planFrom(seen, place),
    ...(preparation.day === undefined ? {} : { place: preparation.day.place }),
    present: made.map(one => presentOf(one.person, one.attendance, nameOf)),
    informants: informed.map(({ person }) => nameOf(person.id)),
    ...(place.contact === undefined ? {} : { preparedBy: place.contact.name }),
    requirements: preparation.requirements.items.map(({ id, text }) => ({
      text: { text },
      metBy: seen.agreements.flatMap(({ agreement, number }) => (agreement.requirements.includes(id) ? [number] : [])),
    })),
    signatures: made.filter(({ person }) => !isBesideTheCircle(person.part)).map(({ person }) => nameOf(person.id)),
  }
}

function presentOf(person: CirclePerson, { marks }: Attendance, nameOf: (id: string) => string): Present {
  const ways = marks.flatMap(({ way }) => way ?? [])
  const byPhone = ways.length > 0 && ways.every(way => way === 'phone')
  return {
    name: nameOf(person.id),
    ...(person.relation === undefined ? {} : { note: person.relation }),
    ...(byPhone ? { from: 'phone' as const } : {}),
  }
}
