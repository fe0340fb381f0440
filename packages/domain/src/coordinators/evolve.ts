import type { CoordinatorEvent } from './events.ts'
import { type Coordinator, type CoordinatorRecord, initialCoordinator, type TrainingDay } from './state.ts'

/** The state after an event. Total: without a record, any event but its registration changes nothing. */
export function evolveCoordinator(state: Coordinator, event: CoordinatorEvent): Coordinator {
  if (event.type === 'registered') return registered(event)
  if (state.state === 'none') return state
  switch (event.type) {
    case 'details-set': {
      const { email, phone, home, supervisor, ...kept } = state
      return { ...kept, ...event.details }
    }
    case 'papers-set': {
      const { certificate } = state.papers
      return { ...state, papers: { ...event.papers, ...(certificate === undefined ? {} : { certificate }) } }
    }
    case 'certificate-granted':
      return { ...state, papers: { ...state.papers, certificate: event.certificate } }
    case 'enrolled':
      return { ...state, training: [...state.training, ...event.days.map(day => ({ session: event.session, day }))] }
    case 'enrolment-cancelled':
      return { ...state, training: state.training.filter(({ session }) => session !== event.session) }
    case 'attendance-recorded':
      return { ...state, training: event.days.reduce(withDay, state.training) }
    case 'affiliation-added':
      return { ...state, affiliations: [...state.affiliations, event.affiliation] }
    case 'affiliation-ended':
      return {
        ...state,
        affiliations: state.affiliations.map(one =>
          one.id === event.affiliation ? { ...one, until: event.until } : one,
        ),
      }
    case 'affiliations-confirmed':
      return { ...state, affiliationsConfirmedOn: event.on }
    case 'availability-set':
      return { ...state, availability: event.availability }
    case 'wishes-set': {
      const { skills, gender, background, ...kept } = state
      return { ...kept, ...event.wishes }
    }
    case 'ended':
      return { ...state, state: 'ended', ended: { on: event.on, reason: event.reason } }
    case 'reopened': {
      const { ended, ...kept } = state
      return { ...kept, state: 'active' }
    }
    case 'region-moved':
      return { ...state, region: event.region }
    case 'erased':
      return state
    default:
      return event satisfies never
  }
}

/** The record that results from its events. */
export const replayCoordinator = (events: readonly CoordinatorEvent[]): Coordinator =>
  events.reduce(evolveCoordinator, initialCoordinator)

/** At first one trajectory at a time; the coordinator says when it may be more. */
const firstMost = 1

function registered(event: Extract<CoordinatorEvent, { type: 'registered' }>): CoordinatorRecord {
  const { person, region, country, details } = event
  return {
    state: 'active',
    person,
    region,
    country,
    ...details,
    skills: [],
    affiliations: [],
    availability: { most: firstMost, away: [] },
    training: [],
    papers: {},
  }
}

/** The training with one day of a session as it was recorded; added when it was not enrolled in. */
function withDay(training: readonly TrainingDay[], recorded: TrainingDay): readonly TrainingDay[] {
  const isIt = ({ session, day }: TrainingDay): boolean => session === recorded.session && day === recorded.day
  return training.some(isIt) ? training.map(one => (isIt(one) ? recorded : one)) : [...training, recorded]
}
