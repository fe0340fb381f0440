import type { PreparationEvent } from '../events/preparation.ts'
import { type FormerDay, mostFormerDays, type TrajectoryPreparation } from '../state/preparation.ts'
import type { TrajectoryState } from '../state/trajectoryStates.ts'
import type { WithCircle } from './withCircle.ts'

/** The trajectory after an event of its preparation. */
export function evolvePreparation<Record extends Pick<WithCircle, 'state' | 'preparation'>>(
  record: Record,
  event: PreparationEvent,
): Record {
  const preparation = evolve(record.preparation, event)
  const state = stateAfter(event) ?? record.state
  return { ...record, state, preparation }
}

function stateAfter({ type }: PreparationEvent): TrajectoryState | undefined {
  if (type === 'day-set') return 'scheduled'
  if (type === 'day-cancelled') return 'preparation'
  return type === 'planned-without-meeting' ? 'evaluation-due' : undefined
}

function evolve(before: TrajectoryPreparation, event: PreparationEvent): TrajectoryPreparation {
  const { informants, practicalities, requirements } = before
  switch (event.type) {
    case 'step-done': {
      const steps = before.steps.filter(({ key }) => key !== event.step)
      return { ...before, steps: [...steps, { key: event.step, doneAt: event.at }] }
    }
    case 'step-undone':
      return { ...before, steps: before.steps.filter(({ key }) => key !== event.step) }
    case 'safety-checked':
      return { ...before, safetyCheck: { on: event.on, people: event.people, at: event.at } }
    case 'choices-set':
      return { ...before, choices: event.choices }
    case 'children-set':
      return { ...before, children: event.children }
    case 'informant-set':
      // What changed must be shown again, so the day on which it was shown goes.
      return { ...before, informants: upsert(informants, event.informant) }
    case 'informant-removed':
      return { ...before, informants: without(informants, event.informant) }
    case 'informant-shown': {
      const shown = informants.find(({ id }) => id === event.informant)
      if (shown === undefined) return before
      return { ...before, informants: upsert(informants, { ...shown, shownOn: event.on }) }
    }
    case 'mandate-set':
      return { ...before, mandate: event.mandate }
    case 'practicality-set':
      return { ...before, practicalities: upsert(practicalities, event.practicality) }
    case 'practicality-removed':
      return { ...before, practicalities: without(practicalities, event.practicality) }
    case 'requirement-set': {
      const items = upsert(requirements.items, event.requirement)
      return { ...before, requirements: { ...requirements, items, version: event.version } }
    }
    case 'requirement-removed': {
      const items = without(requirements.items, event.requirement)
      return { ...before, requirements: { ...requirements, items, version: event.version } }
    }
    case 'requirements-frozen':
      return { ...before, requirements: { ...requirements, frozen: { version: event.version, at: event.at } } }
    case 'question-reworded':
      return { ...before, questions: upsert(before.questions, event.question) }
    case 'day-set':
    case 'day-moved': {
      const { type, at, by, occurredAt, ...day } = event
      return { ...before, day, dayRevision: day.revision, ...formerDays(before) }
    }
    case 'day-cancelled': {
      const { day, ...others } = before
      return { ...others, ...formerDays(before) }
    }
    case 'planned-without-meeting':
      return { ...before, planWithoutMeeting: { madeOn: event.madeOn, madeBy: event.madeBy } }
    default:
      return event satisfies never
  }
}

/** The days that were, with the one that stood until now. */
function formerDays({ day: last, formerDays: known = [] }: TrajectoryPreparation) {
  if (last === undefined) return {}
  const { revision, day, time, place } = last
  const former: readonly FormerDay[] = [...known, { revision, day, time, place }].slice(-mostFormerDays)
  return { formerDays: former }
}

type Named = { readonly id: string }

function upsert<Item extends Named>(items: readonly Item[], item: Item): readonly Item[] {
  const isKnown = items.some(({ id }) => id === item.id)
  return isKnown ? items.map(old => (old.id === item.id ? item : old)) : [...items, item]
}

const without = <Item extends Named>(items: readonly Item[], id: string): readonly Item[] =>
  items.filter(item => item.id !== id)
