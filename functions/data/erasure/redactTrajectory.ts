import {
  type CirclePerson,
  type PersonMentioned,
  replayTrajectory,
  type TrajectoryEvent,
  type TrajectoryRecord,
  withoutMentions,
} from '@kring/domain'
import { canonical } from '../canonicalJson.ts'
import { eventOf } from '../eventStore/codec.ts'
import { trajectoryAggregate } from '../trajectories/aggregate.ts'
import { personOfEvent } from '../trajectories/personKeys.ts'
import type { OpenTrajectory } from '../trajectories/read.ts'
import type { TrajectoryHistory } from '../trajectories/wholeHistory.ts'

/** An event that is left, without the person. */
export type RedactedEvent = { readonly seq: number; readonly event: TrajectoryEvent }
export type Redacted = {
  /** Every event that is left, without the person. */
  readonly events: readonly RedactedEvent[]
  readonly record: TrajectoryRecord
  /** Those of the circle of whom something is written again. */
  readonly people: ReadonlySet<string>
  /** Others name them too, and are left for the next time. */
  readonly isMore: boolean
}

/**
 * The people of a circle of whom something is written again at once. AWS: a transaction has at most 100 items; beside them it
 * has the head, the event and the parts of the trajectory as a whole.
 */
const mostAtOnce = 70

const isLinkedTo = ({ spokesperson, child, reach }: CirclePerson, erased: string): boolean =>
  [spokesperson, child?.support, reach?.through].includes(erased)

/** The history without the person, and what it makes of the trajectory; undefined when nothing in it is of them. */
export function redact(
  { record: before }: OpenTrajectory,
  { entries }: TrajectoryHistory,
  erased: Extract<TrajectoryEvent, { type: 'person-erased' }>,
  mentioned: PersonMentioned,
): Redacted | undefined {
  // Whose part changes with the event itself comes first.
  const people = new Set(before.circle.people.filter(one => isLinkedTo(one, erased.person)).map(({ id }) => id))
  let isMore = false
  let isNamed = before.circle.people.some(({ id }) => id === erased.person)
  const events = entries.flatMap(({ seq, event }): readonly RedactedEvent[] => {
    const about = personOfEvent(event)
    if (about === erased.person) return []
    const masked = maskedEvent(event, mentioned)
    if (canonical(masked) === canonical(event)) return [{ seq, event }]
    isNamed = true
    if (about !== undefined && !people.has(about) && people.size >= mostAtOnce) {
      isMore = true
      return [{ seq, event }]
    }
    if (about !== undefined) people.add(about)
    return [{ seq, event: masked }]
  })
  if (!isNamed) return undefined
  const record = replayTrajectory([...events.map(({ event }) => event), erased])
  if (record.state === 'none') throw new TypeError('a trajectory without its start')
  return { events, record, people, isMore }
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
