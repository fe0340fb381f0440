import {
  type CoordinatorRecord,
  coordinatorCommands,
  dayIn,
  endingSoon,
  isAllowedIn,
  isEnrolled,
  missingOn,
  recordCommandNames,
  timeZoneIn,
  trainingLength,
} from '@kring/domain'
import type { CoordinatorFile, RosterEntry, StoredSession } from '../../data/index.ts'
import { isAllowed, type Person } from '../authorise.ts'
import type { CoordinatorView, RosterItem, TrainingView } from '../contract/index.ts'
import { coordinatorResource } from '../coordinators/access.ts'

/** In days: a paper that ends within two months is told, so that there is time for a return day. */
const soon = 60

const checksOf = (record: CoordinatorRecord, today: string) => ({
  missing: missingOn(record, today).map(one => ({ ...one })),
  ending: endingSoon(record, today, soon).map(one => ({ ...one })),
})

/** `assigned`: the trajectories that they have now. */
const loadOf = ({ availability: { most } }: CoordinatorRecord, assigned: number) => ({ assigned, most })

/** One row of a region's roster. */
export function rosterItem({ record, version }: RosterEntry, now: string, assigned = 0): RosterItem {
  const { person, name, state, engagement, home, languages, country } = record
  return {
    person,
    name,
    state,
    engagement,
    ...(home === undefined ? {} : { home }),
    languages: [...languages],
    ...checksOf(record, dayIn(now, timeZoneIn[country])),
    load: loadOf(record, assigned),
    version,
  }
}

/** By name, who ended last. */
export const byNameAndState = (one: RosterItem, other: RosterItem): number =>
  one.state === other.state ? one.name.localeCompare(other.name, 'nl') : one.state === 'active' ? -1 : 1

/** A record, for who may see it. */
export function coordinatorView(file: CoordinatorFile, actor: Person, now: string, assigned = 0): CoordinatorView {
  const { record, head, history, names } = file
  const today = dayIn(now, timeZoneIn[record.country])
  const resource = coordinatorResource(file)
  const { languages, skills, affiliations, availability, training, ...plain } = record
  return {
    ...plain,
    languages: [...languages],
    skills: [...skills],
    affiliations: affiliations.map(one => ({ ...one })),
    availability: { ...availability, away: availability.away.map(one => ({ ...one })) },
    training: training.map(one => ({ ...one })),
    trainingLength: trainingLength(record.country, today),
    today,
    ...checksOf(record, today),
    load: loadOf(record, assigned),
    commands: recordCommandNames.filter(
      name =>
        isAllowedIn(coordinatorCommands[name], record.state) &&
        isAllowed(actor, coordinatorCommands[name].action, resource),
    ),
    history: history.map(({ seq, event: { type, at, by } }) => {
      const name = by.subject === undefined ? undefined : names[by.subject]
      const you = by.subject === actor.subject
      return { seq, type, at, by: { role: by.role, ...(name === undefined ? {} : { name }), you } }
    }),
    version: head.version,
  }
}

/** A training session, with who is enrolled. */
export function trainingView(session: StoredSession, roster: readonly RosterEntry[]): TrainingView {
  const { id, days, place, seats, version } = session
  return {
    id,
    days: [...days],
    place,
    seats,
    enrolled: roster.flatMap(({ record, version: ofRecord }) =>
      isEnrolled(record, id)
        ? [{ person: record.person, name: record.name, days: daysIn(record, id), version: ofRecord }]
        : [],
    ),
    version,
  }
}

const daysIn = ({ training }: CoordinatorRecord, session: string) =>
  training.flatMap(({ session: of, day, attended }) =>
    of === session ? [{ day, ...(attended === undefined ? {} : { attended }) }] : [],
  )
