import type { EventSpec, Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import { assignmentEventSpecs } from './assignment.ts'
import { circleEventSpecs } from './circle.ts'
import { conferenceEventSpecs } from './conference.ts'
import { erasureEventSpecs } from './erasure.ts'
import { evaluationEventSpecs } from './evaluation.ts'
import { pictureEventSpecs } from './pictures.ts'
import { planEventSpecs } from './plan.ts'
import { preparationEventSpecs } from './preparation.ts'
import { releaseEventSpecs } from './release.ts'

/**
 * Every kind of event of a trajectory, with the schema of each version ever stored. They are frozen and use no schema of an
 * input. A fixture of each version is read by test/data/eventVersions.test.ts.
 */
export const trajectoryEventSpecs = {
  ...assignmentEventSpecs,
  ...circleEventSpecs,
  ...preparationEventSpecs,
  ...conferenceEventSpecs,
  ...evaluationEventSpecs,
  ...planEventSpecs,
  ...releaseEventSpecs,
  ...pictureEventSpecs,
  ...erasureEventSpecs,
} as const

export type TrajectoryEventType = keyof typeof trajectoryEventSpecs
type PayloadOf<Type extends TrajectoryEventType> =
  (typeof trajectoryEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never

/** An immutable event of a trajectory; its history consists of these only. */
export type TrajectoryEvent = {
  [Type in TrajectoryEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[TrajectoryEventType]

export type AssignmentEvent = Extract<TrajectoryEvent, { readonly type: keyof typeof assignmentEventSpecs }>

export const trajectoryEventTypes = Object.keys(trajectoryEventSpecs) as readonly TrajectoryEventType[]
