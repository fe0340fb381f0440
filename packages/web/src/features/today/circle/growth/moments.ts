import type { CirclePerson } from '@kring/domain'
import { isInvited } from '@kring/domain/trajectory'
import { leavesForPrivateTime } from '@kring/domain/variants'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import type { MarkKind } from '../picture/Mark.tsx'

/** The moments of a circle that exist until the day; the day and the months after it bring more. */
export const momentIds = ['intake', 'invited'] as const
export type MomentId = (typeof momentIds)[number]

export type Moment = {
  readonly id: MomentId
  /** The last day of the moment, where it is known. */
  readonly on?: string | undefined
  readonly people: readonly CirclePerson[]
}

/**
 * Who was in a circle at each moment, as reports count it: who was known at intake, also when they left since, but not who
 * was added by mistake; and who is invited. Professionals are not counted (G14).
 */
export function momentsOf(
  people: readonly CirclePerson[],
  { variant }: Pick<TrajectoryView, 'variant'>,
): readonly Moment[] {
  const circle = people.filter(person => !leavesForPrivateTime(person, { variant }))
  const atIntake = circle.filter(({ known, removed }) => known.since === 'intake' && !isMistake(removed?.reason))
  const invited = circle.filter(isInvited)
  const days = invited.flatMap(({ invitation }) => (invitation ? [invitation.invitedAt] : [])).sort()
  return [
    { id: 'intake', people: atIntake },
    ...(invited.length === 0 ? [] : [{ id: 'invited', on: days.at(-1), people: invited } as const]),
  ]
}

const isMistake = (reason: string | undefined): boolean => reason === 'mistake' || reason === 'twice'

/** Who came in at a moment, and who was in the one before and is not in this one. */
export function changesAt(moments: readonly Moment[], index: number) {
  const [before, now] = [moments[index - 1]?.people ?? [], moments[index]?.people ?? []]
  const without = (some: readonly CirclePerson[], others: readonly CirclePerson[]) =>
    some.filter(({ id }) => !others.some(other => other.id === id))
  return index === 0 ? { came: [], left: [] } : { came: without(now, before), left: without(before, now) }
}

/** Everyone who is in a moment, in the order in which they became known: each has one place in all drawings. */
export function everyoneIn(moments: readonly Moment[]): readonly CirclePerson[] {
  const all = moments.flatMap(({ people }) => people)
  return all.filter((person, index) => all.findIndex(({ id }) => id === person.id) === index)
}

/** Somebody's mark at a moment; undefined: they are not known yet. */
export function markAt(moments: readonly Moment[], index: number, id: string): MarkKind | undefined {
  const isIn = (at: number) => moments[at]?.people.some(person => person.id === id) === true
  if (isIn(index)) return index === 0 || isIn(index - 1) ? 'there' : 'new'
  return moments.slice(0, index).some((_, at) => isIn(at)) ? 'gone' : undefined
}
