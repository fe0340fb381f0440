import {
  type PersonMentioned,
  replayTrajectory,
  type TrajectoryEvent,
  type TrajectoryRecord,
  withoutMentions,
} from '@kring/domain'
import { canonical } from '../canonicalJson.ts'
import { eventOf } from '../eventStore/codec.ts'
import { trajectoryAggregate } from '../trajectories/aggregate.ts'
import type { TrajectoryHistory } from '../trajectories/history.ts'
import { personOfEvent } from '../trajectories/personKeys.ts'
import type { OpenTrajectory } from '../trajectories/read.ts'

/** An event that is left, without the person. */
export type RedactedEvent = { readonly seq: number; readonly event: TrajectoryEvent }
export type Redacted = {
  /** Every event that is left, without the person. */
  readonly events: readonly RedactedEvent[]
  readonly record: TrajectoryRecord
  /** Those of the circle of whom something is written again. */
  readonly people: ReadonlySet<string>
}

/** The history without the person, and what it makes of the trajectory; undefined when nothing in it is of them. */
export function redact(
  { record: before }: OpenTrajectory,
  { entries }: TrajectoryHistory,
  erased: Extract<TrajectoryEvent, { type: 'person-erased' }>,
  mentioned: PersonMentioned,
): Redacted | undefined {
  const people = new Set<string>()
  let isNamed = before.circle.people.some(({ id }) => id === erased.person)
  const events = entries.flatMap(({ seq, event }): readonly RedactedEvent[] => {
    const about = personOfEvent(event)
    if (about === erased.person) return []
    const masked = maskedEvent(event, mentioned)
    if (canonical(masked) !== canonical(event)) {
      isNamed = true
      if (about !== undefined) people.add(about)
    }
    return [{ seq, event: masked }]
  })
  if (!isNamed) return undefined
  const record = replayTrajectory([...events.map(({ event }) => event), erased])
  if (record.state === 'none') throw new TypeError('a trajectory without its start')
  for (const person of record.circle.people)
    if (canonical(person) !== canonical(before.circle.people.find(({ id }) => id === person.id))) people.add(person.id)
  return { events, record, people }
}

function maskedEvent(event: TrajectoryEvent, mentioned: PersonMentioned): TrajectoryEvent {
  const { type, at, by, occurredAt, ...payload } = event
  const { version, contentOf } = trajectoryAggregate.specs[type]
  const { open, personal } = contentOf(payload)
  const content = { open, personal: withoutMentions(type, personal, mentioned) }
  const masked = eventOf<TrajectoryEvent>(trajectoryAggregate, { type, at, by, occurredAt }, version, content)
  if (masked === undefined) throw new TypeError(`a masked ${type} is no event any more`)
  return masked
}
