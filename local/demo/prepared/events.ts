import {
  addDays,
  type CoordinatorRecord,
  type Day,
  dayIn,
  knownAtIntake,
  openOffer,
  participantsOf,
  type TrajectoryEvent,
} from '@kring/domain'
import { type AcceptedReferral, startGiving } from '../giving.ts'
import type { CircleSoFar, PreparedConference } from './conference.ts'

/** The coordinator is the one who signs in to the demo. */
export const coordinatorPerson = 'ann'

/** From acceptance to a conference that is near, as the coordinator and the people of the circle gave it. */
export function preparedEvents(
  { timing: { familyTold }, steps }: PreparedConference,
  made: AcceptedReferral,
  records: readonly CoordinatorRecord[],
  now: string,
): readonly TrajectoryEvent[] {
  const startedAt = made.state.decision?.decidedAt ?? now
  const since = (Date.parse(now) - Date.parse(startedAt)) / 86_400_000
  const giving = startGiving(made, startedAt, now)
  const today = dayIn(now, made.referral.tenant.timeZone)
  const known = knownAtIntake(participantsOf(made.state, made.referral.form))
  for (const person of known) giving.mustGive({ name: 'know-person', ...person }, 0.1, undefined, { role: 'system' })
  assignCoordinator(giving, records, { since, familyTold, today })
  const circle = (): CircleSoFar => {
    const {
      circle: { people },
      preparation,
    } = giving.record()
    const idOf = (name: string) => people.find(one => one.name === name)?.id ?? ''
    return { people, idOf, requirements: preparation.requirements.version }
  }
  for (const { ago, command, self } of steps(today)) {
    const current = circle()
    const by = self === undefined ? giving.coordinator() : { role: 'circle-member', subject: current.idOf(self) }
    giving.mustGive(command(current), Math.max(since - familyTold, since - ago), undefined, by)
  }
  return giving.events
}

function assignCoordinator(
  giving: ReturnType<typeof startGiving>,
  records: readonly CoordinatorRecord[],
  { since, familyTold, today }: { readonly since: number; readonly familyTold: number; readonly today: Day },
): void {
  const assigned = since - familyTold
  const record = records.find(({ person }) => person === coordinatorPerson)
  if (record === undefined) throw new Error(`demo data: no coordinator ${coordinatorPerson}`)
  const candidate = { record: { ...record, affiliationsConfirmedOn: addDays(today, -90) }, load: 0 }
  const until = `${addDays(today, -familyTold + 1)}T15:00:00.000Z`
  giving.mustGive({ name: 'offer', person: coordinatorPerson, until }, assigned - 2, candidate)
  const offer = openOffer(giving.record().assignment)?.id ?? ''
  const by = { role: 'coordinator', subject: coordinatorPerson, name: record.name }
  giving.mustGive({ name: 'accept-offer', offer }, assigned - 1, candidate, by)
  giving.mustGive({ name: 'tell-family' }, assigned)
}
