import type { CirclePerson } from '@kring/domain'
import { answerNow, isChildOn, mayReach } from '@kring/domain/trajectory'
import { instantNow } from '../../clock/serverClock.ts'
import { operatorZone } from '../../i18n/dates.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'

/** Somebody of a circle who can be phoned. */
export type Call = {
  readonly trajectory: TrajectoryView
  readonly person: CirclePerson
  readonly phone: string
  /** What to mind: they were not asked how they may be reached, or it is outside the hours that they named. */
  readonly mind?: 'not-asked' | 'outside-hours' | undefined
}

/**
 * Who can be phoned at a moment: nobody who may not be reached by phone (DOMAIN, "Reached safely"), and nobody who was
 * spoken with and has answered. Who was never spoken with comes first.
 */
export function callsOf(trajectories: readonly TrajectoryView[], at: string): readonly Call[] {
  const calls = trajectories
    .filter(({ commands }) => commands.includes('log-contact'))
    .flatMap(trajectory => trajectory.circle.people.flatMap(person => callTo(trajectory, person, at)))
  return calls
    .filter(call => !isSpoken(call) || !hasAnswered(call))
    .toSorted((one, other) => Number(isSpoken(one)) - Number(isSpoken(other)))
}

function callTo(trajectory: TrajectoryView, person: CirclePerson, at: string): readonly Call[] {
  const { phone, decision } = person
  if (phone === undefined || decision?.kind === 'not-invited') return []
  const may = mayReach(trajectory.circle, person, 'phone', { at, timeZone: operatorZone, carriesLink: false })
  if (may.ok) return [{ trajectory, person, phone }]
  // The first call is how one asks; a child is asked through an adult.
  const isFirst = may.reason === 'not-asked' && !isChildOn(person, trajectory.today)
  return isFirst || may.reason === 'outside-hours' ? [{ trajectory, person, phone, mind: mindOf(may.reason) }] : []
}

const mindOf = (reason: string): Call['mind'] => (reason === 'outside-hours' ? 'outside-hours' : 'not-asked')

/** The last contact with somebody, if there was one. */
export const lastContact = ({ trajectory: { log }, person }: Pick<Call, 'trajectory' | 'person'>) =>
  log.contacts.findLast(contact => contact.person === person.id)

const isSpoken = ({ trajectory, person }: Call): boolean =>
  trajectory.log.contacts.some(contact => contact.person === person.id && contact.outcome === 'spoken')

/** An answer to an earlier day is asked again. */
const hasAnswered = ({ trajectory: { preparation }, person }: Call): boolean =>
  answerNow(person, preparation)?.isFormer === false

/** Whether somebody of a trajectory may be phoned now. */
export const mayCallAt = (trajectory: TrajectoryView, person: CirclePerson): boolean =>
  callTo(trajectory, person, instantNow()).some(({ mind }) => mind !== 'outside-hours')
