import {
  addDays,
  type CoordinatorRecord,
  dayIn,
  knownAtIntake,
  match,
  matchDossierOf,
  openOffer,
  participantsOf,
  replayCoordinator,
  type TrajectoryCommand,
  type TrajectoryEvent,
} from '@kring/domain'
import { coordinatorEventsOf, demoCoordinators } from './coordinators.ts'
import { type AcceptedReferral, startGiving } from './giving.ts'
import { hashOf } from './pastReferrals.ts'
import { preparedEvents } from './prepared/index.ts'
import { type Random, randomFrom } from './random.ts'

/** How far a trajectory of the demo is. */
type Plan = 'looking' | 'offered' | 'declined' | 'preparing' | 'stopped' | 'planned-without-meeting'

/** How many trajectories each coordinator of the demo has, as they are given out. */
export type Loads = Map<string, number>

/** The records of the demo's coordinators as they stand at `now`. */
export const demoRecords = (now: string): readonly CoordinatorRecord[] =>
  demoCoordinators.flatMap(one => {
    const record = replayCoordinator(coordinatorEventsOf(one, now))
    return record.state === 'none' ? [] : [record]
  })

/** In days since the acceptance: how long one is looked for, and how long a preparation takes. */
const looking = 12
const preparing = 45

/**
 * Which trajectory an accepted referral has at `now`. Conferences that were held are not made here: of those the demo has the
 * referral only.
 */
function planOf({ state }: AcceptedReferral, random: Random, today: string): Plan | undefined {
  const since = Math.round((Date.parse(today) - Date.parse(state.decision?.decidedAt ?? today)) / 86_400_000)
  if (since <= looking) return random.pick<Plan>(['looking', 'offered', 'declined'])
  if (since <= preparing) return 'preparing'
  // "16 % plans without a meeting", and those that stopped (DOMAIN, "Published figures").
  if (random.chance(0.14)) return 'stopped'
  return random.chance(0.16) ? 'planned-without-meeting' : undefined
}

/**
 * The events of the trajectory of an accepted referral, made by the domain's `decide`; undefined when it has none. The
 * coordinator is the first whom the matching gives; `loads` counts what each has by then.
 */
export function trajectoryEventsOf(
  made: AcceptedReferral,
  records: readonly CoordinatorRecord[],
  loads: Loads,
  now: string,
): readonly TrajectoryEvent[] | undefined {
  const { referral, state } = made
  if (referral.prepared !== undefined) return preparedEvents(referral.prepared, made, records, now)
  const random = randomFrom(hashOf(`trajectory ${referral.id}`))
  const plan = planOf(made, random, dayIn(now, referral.tenant.timeZone))
  const decidedAt = state.decision?.decidedAt
  if (plan === undefined || decidedAt === undefined) return undefined
  const giving = startGiving(made, decidedAt, now)
  if (plan === 'looking') return giving.events
  const candidates = records.map(record => ({ record: asOf(record, decidedAt), load: loads.get(record.person) ?? 0 }))
  const offer = (count: number): string | undefined => {
    const { assignment } = giving.record()
    const at = giving.at(count)
    const { fitting } = match(
      candidates,
      matchDossierOf(assignment),
      assignment.wanted,
      dayIn(at, referral.tenant.timeZone),
    )
    const person = fitting.find(
      one => records.find(({ person: id }) => id === one.person)?.region === state.region,
    )?.person
    if (person === undefined) return undefined
    const until = `${addDays(at.slice(0, 10), 3)}T15:00:00.000Z`
    giving.give(
      { name: 'offer', person, until },
      count,
      candidates.find(({ record }) => record.person === person),
    )
    return person
  }
  if (offer(1) === undefined) {
    // Nobody had room then: it was stopped, or belongs to the conferences that are not made here.
    if (plan !== 'stopped')
      return plan === 'preparing' || plan === 'planned-without-meeting' ? undefined : giving.events
    giving.give({ name: 'stop', reason: 'other-care-needed' }, 20)
    return giving.events
  }
  if (plan === 'offered') return giving.events
  const answer = (name: 'accept-offer' | 'decline-offer', count: number) => {
    const open_ = openOffer(giving.record().assignment)
    if (open_ === undefined) return
    const candidate = candidates.find(({ record }) => record.person === open_.person)
    const by = { role: 'coordinator', subject: open_.person, name: candidate?.record.name ?? open_.person }
    giving.give({ name, offer: open_.id }, count, candidate, by)
    if (name === 'accept-offer') loads.set(open_.person, (loads.get(open_.person) ?? 0) + 1)
  }
  if (plan === 'declined') {
    answer('decline-offer', 2)
    return giving.events
  }
  answer('accept-offer', 2)
  giving.give({ name: 'tell-family' }, 3)
  for (const command of circleOf(made)) giving.give(command, 4, undefined, giving.coordinator())
  if (plan === 'stopped')
    giving.give(
      { name: 'stop', reason: random.pick(['situation-changed', 'plan-exists', 'no-motivation', 'network-too-small']) },
      20,
    )
  if (plan === 'planned-without-meeting') {
    const at = giving.at(30)
    const plannedOn = { name: 'plan-without-meeting', madeOn: at.slice(0, 10), madeBy: 'de familie' } as const
    giving.give(plannedOn, 30, undefined, giving.coordinator())
  }
  // A paper may have ended since.
  const assigned = giving.record().assignment.coordinator?.person
  const record = records.find(({ person }) => person === assigned)
  if (plan === 'preparing' && record !== undefined)
    giving.give({ name: 'check-assignment' }, Number.POSITIVE_INFINITY, { record, load: 0 }, { role: 'system' })
  // Past ones take no place any more; an evaluation takes little.
  const { coordinator } = giving.record().assignment
  if (plan !== 'preparing' && coordinator !== undefined)
    loads.set(coordinator.person, (loads.get(coordinator.person) ?? 1) - 1)
  return giving.events
}

/** A record as it stood when the referral was accepted: affiliations are confirmed every year, the last time is kept. */
function asOf(record: CoordinatorRecord, moment: string): CoordinatorRecord {
  const day = moment.slice(0, 10)
  const { affiliationsConfirmedOn: last = day } = record
  return last <= day ? record : { ...record, affiliationsConfirmedOn: day }
}

/** The people whom the referral names, as the coordinator's circle begins with them, and a first call to each with a phone. */
function circleOf({ referral, state }: AcceptedReferral): readonly TrajectoryCommand[] {
  const known = knownAtIntake(participantsOf(state, referral.form)).slice(0, 12)
  return known.map(({ details, part }) => ({
    name: 'add-person',
    details: { ...details, language: details.language ?? 'nl' },
    part,
    known: { since: 'intake' },
  }))
}
