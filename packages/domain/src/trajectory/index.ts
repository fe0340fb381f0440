export * from './circle.ts'
export * from './commandActions.ts'
export {
  isQueuedCommandName,
  type PersonsCommand,
  type PersonsCommandName,
  personsCommandNames,
  type QueuedCommandName,
  type QueuedTrajectoryCommand,
  type StartCommand,
  type TrajectoryCommand,
  type TrajectoryCommandBody,
  type TrajectoryCommandName,
  trajectoryCommands,
} from './commands/index.ts'
export * from './conference.ts'
export type { TrajectoryContext } from './decideContext.ts'
export { trajectoryDiagram, trajectoryTable } from './diagram.ts'
export type { TrajectoryError, TrajectoryErrorCode } from './errors/index.ts'
export * from './evaluation.ts'
export {
  type TrajectoryEvent,
  type TrajectoryEventType,
  trajectoryEventSpecs,
  trajectoryEventTypes,
} from './events/index.ts'
export { replayTrajectory } from './evolve.ts'
export type { TrajectoryNeeds } from './needs.ts'
export { kindOfPart, namedPart, partOf, personOfPart, type TrajectoryPart, trajectoryParts } from './partNames.ts'
export {
  joinParts,
  type PartsOfTrajectory,
  partFormat,
  partsOfTrajectory,
  sideOfPart,
  trajectoryPartsChangedBy,
  upcastPart,
} from './parts.ts'
export * from './plan.ts'
export * from './preparation.ts'
export { matchDossierOf } from './rules/assignment.ts'
export { type DayBagContents, dayBag, type ExpectedPerson, mayTakeDayBag } from './rules/dayBag.ts'
export { mentionOf, type PersonMentioned, withoutMentions } from './rules/erasure.ts'
export { type GrantName, grantsOf } from './rules/fundedBy.ts'
export { measuresOf, type TrajectoryMeasures } from './rules/measures.ts'
export {
  daysOfStandstill,
  type TrajectoryStep,
  type TrajectoryWaits,
  trajectorySteps,
  trajectoryWaits,
} from './rules/nextStep.ts'
export type { EvaluatedMeasures, HeldMeasures, PlanMeasures } from './rules/outcomeMeasures.ts'
export { startOf } from './rules/startOf.ts'
export {
  type Assigned,
  type Assignment,
  type AssignmentFault,
  assignmentFaults,
  type DeclineOfferReason,
  declinedBy,
  declineOfferReasons,
  type Offer,
  openOffer,
  type Released,
  type ReleaseReason,
  releaseReasons,
} from './state/assignment.ts'
export {
  type Contact,
  type ContactChannel,
  type ContactKind,
  type ContactLog,
  type ContactOutcome,
  contactChannels,
  contactKinds,
  contactOutcomes,
} from './state/contactLog.ts'
export { type Stop, type StopReason, stopReasons } from './state/stop.ts'
export {
  type DayRecord,
  initialTrajectory,
  type Setting,
  type Trajectory,
  type TrajectoryRecord,
} from './state/trajectory.ts'
export { isOpen, openStates, type TrajectoryState, trajectoryStates } from './state/trajectoryStates.ts'
export { trajectoryDecider } from './trajectoryDecider.ts'
