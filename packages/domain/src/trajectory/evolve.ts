import { type CircleEvent, circleEventSpecs } from './events/circle.ts'
import { type ConferenceEvent, conferenceEventSpecs } from './events/conference.ts'
import { type EvaluationEvent, evaluationEventSpecs } from './events/evaluation.ts'
import type { TrajectoryEvent } from './events/index.ts'
import { type PictureEvent, pictureEventSpecs } from './events/pictures.ts'
import { type PlanEvent, planEventSpecs } from './events/plan.ts'
import { type PreparationEvent, preparationEventSpecs } from './events/preparation.ts'
import { type ReleaseEvent, releaseEventSpecs } from './events/release.ts'
import { withContact } from './rules/contactLog.ts'
import { circleWithout } from './rules/erasure.ts'
import { evolveAssignment } from './rules/evolveAssignment.ts'
import { evolveCircle } from './rules/evolveCircle.ts'
import { evolveConference } from './rules/evolveConference.ts'
import { evolveEvaluation } from './rules/evolveEvaluation.ts'
import { evolvePlan } from './rules/evolvePlan.ts'
import { evolvePreparation } from './rules/evolvePreparation.ts'
import { evolvePictures, picturesWithout } from './rules/pictures.ts'
import { evolveRelease } from './rules/release.ts'
import { noConferences } from './state/conference.ts'
import { noContacts } from './state/contactLog.ts'
import { noEvaluations } from './state/evaluations.ts'
import { noPlan } from './state/plan.ts'
import { preparationFrom } from './state/preparation.ts'
import { initialTrajectory, type Trajectory, type TrajectoryRecord } from './state/trajectory.ts'
import { emptyCircle } from './state/trajectoryParts.ts'

/** The state of a trajectory after one event. Never refuses: what has happened, has happened. */
export function evolve(state: Trajectory, event: TrajectoryEvent): Trajectory {
  if (event.type === 'started') return started(event)
  if (state.state === 'none') return state
  const record = { ...state, updatedAt: event.at }
  if (isOfCircle(event)) return evolveCircle(record, event)
  if (isOfConference(event)) return evolveConference(record, event)
  if (isOfEvaluation(event)) return evolveEvaluation(record, event)
  if (isOfPlan(event)) return evolvePlan(record, event)
  if (isOfPictures(event)) return { ...record, pictures: evolvePictures(record.pictures, event) }
  if (isOfRelease(event)) return evolveRelease(record, event)
  if (isOfPreparation(event)) return evolvePreparation(record, event)
  switch (event.type) {
    case 'setting-set':
      return { ...record, setting: event.setting }
    case 'contact-logged':
      return { ...record, log: withContact(record.log, event.contact) }
    case 'assigned':
      // A trajectory that changes coordinator after the preparation keeps its state.
      return { ...record, ...assignedState(record), assignment: evolveAssignment(record.assignment, event) }
    case 'released':
      return {
        ...record,
        ...(record.state === 'preparation' ? { state: 'matching' } : {}),
        assignment: evolveAssignment(record.assignment, event),
      }
    case 'stopped': {
      const { reason, explanation, at } = event
      const stop = { reason, at, ...(explanation === undefined ? {} : { explanation }) }
      return { ...record, state: 'stopped', stop, assignment: evolveAssignment(record.assignment, event) }
    }
    case 'person-erased':
      return {
        ...record,
        circle: circleWithout(record.circle, event.person),
        pictures: picturesWithout(record.pictures, event.person),
      }
    case 'erased':
      return record
    default:
      return { ...record, assignment: evolveAssignment(record.assignment, event) }
  }
}

const isOfCircle = (event: TrajectoryEvent): event is CircleEvent => event.type in circleEventSpecs
const isOfConference = (event: TrajectoryEvent): event is ConferenceEvent => event.type in conferenceEventSpecs
const isOfEvaluation = (event: TrajectoryEvent): event is EvaluationEvent => event.type in evaluationEventSpecs
const isOfPlan = (event: TrajectoryEvent): event is PlanEvent => event.type in planEventSpecs
const isOfPictures = (event: TrajectoryEvent): event is PictureEvent => event.type in pictureEventSpecs
const isOfRelease = (event: TrajectoryEvent): event is ReleaseEvent => event.type in releaseEventSpecs
const isOfPreparation = (event: TrajectoryEvent): event is PreparationEvent => event.type in preparationEventSpecs

const assignedState = ({ state }: TrajectoryRecord): Partial<TrajectoryRecord> =>
  state === 'matching' ? { state: 'preparation' } : {}

function started(event: Extract<TrajectoryEvent, { type: 'started' }>): TrajectoryRecord {
  const { id, tenant, region, variant, source, themes, signals, setting, organisations, wanted, supervisor, at } = event
  return {
    state: 'matching',
    id,
    tenant,
    region,
    variant,
    source,
    themes,
    signals,
    startedAt: at,
    ...(event.sentIn === undefined ? {} : { sentIn: event.sentIn }),
    updatedAt: at,
    setting,
    assignment: { organisations, wanted, offers: [], former: [], notForFamily: [], supervisor },
    log: noContacts,
    circle: emptyCircle,
    preparation: preparationFrom(event),
    conference: noConferences,
    evaluations: noEvaluations,
    plan: noPlan,
    pictures: [],
  }
}

/** The state that a history makes. */
export const replayTrajectory = (events: readonly TrajectoryEvent[]): Trajectory =>
  events.reduce<Trajectory>(evolve, initialTrajectory)
