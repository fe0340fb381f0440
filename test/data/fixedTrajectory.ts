import { readFileSync } from 'node:fs'
import { replayTrajectory, type TrajectoryEvent, type TrajectoryEventType, type TrajectoryRecord } from '@kring/domain'
import { eventOf } from '@kring/functions/data/eventStore/codec'
import { trajectoryAggregate } from '@kring/functions/data/trajectories/aggregate'
import * as z from 'zod'

/**
 * Events that together fill every field of every part, in an order in which none of them empties it again. `help-used-recorded` is
 * left out: its field may be absent, so it came without a new format.
 */
const order: readonly TrajectoryEventType[] = [
  ...(['started', 'setting-set', 'wanted-set', 'organisations-set', 'offered', 'offer-ended'] as const),
  ...(['assigned', 'released', 'assigned', 'family-told', 'assignment-fault-found', 'contact-logged'] as const),
  ...(['person-added', 'person-changed', 'reach-set', 'role-set', 'way-set', 'person-invited'] as const),
  ...(['invitation-sent', 'invitation-opened', 'invitation-answered', 'requirements-disclosed'] as const),
  ...(['requirements-acknowledged', 'party-set', 'child-part-set', 'safety-discussed', 'sectors-shown'] as const),
  ...(['person-not-invited', 'person-removed', 'step-done', 'safety-checked', 'choices-set', 'children-set'] as const),
  ...(['informant-set', 'informant-shown', 'mandate-set', 'practicality-set', 'requirement-set'] as const),
  ...(['requirements-frozen', 'question-reworded', 'day-set', 'planned-without-meeting'] as const),
  ...(['agreement-written', 'plan-set', 'plan-returned', 'plan-refused', 'plan-accepted'] as const),
  ...(['plan-released', 'release-changed', 'picture-added', 'picture-described'] as const),
  ...(['evaluation-due', 'evaluation-talked', 'agreement-checked', 'rated', 'voice-counted', 'lesson-noted'] as const),
  ...(['evaluation-questions-answered', 'evaluation-completed', 'stopped'] as const),
]

const Fixture = z.object({ content: z.unknown() })

/** An event of version 1, as it was stored (trajectoryEventVersions/). */
export function storedEvent(type: TrajectoryEventType, at = '2026-04-27T12:10:00.000Z'): TrajectoryEvent {
  const file = new URL(`./trajectoryEventVersions/${type}.1.json`, import.meta.url)
  const { content } = Fixture.parse(JSON.parse(readFileSync(file, 'utf8')))
  const happened = { type, at, by: { role: 'coordinator', subject: 'fatima' } }
  const event = eventOf<TrajectoryEvent>(trajectoryAggregate, happened, 1, content)
  if (event === undefined) throw new Error(`unreadable: ${type}`)
  return event
}

/** The trajectory that these events of version 1 make today. */
export function fixedTrajectory(): TrajectoryRecord {
  const record = replayTrajectory(order.map(type => storedEvent(type)))
  if (record.state === 'none') throw new Error('not started')
  return record
}
