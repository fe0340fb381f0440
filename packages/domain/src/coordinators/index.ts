export * from './affiliations.ts'
export * from './commands.ts'
export * from './coordinatorDecider.ts'
export * from './decide.ts'
export * from './decideContext.ts'
export * from './errors.ts'
export * from './events.ts'
export * from './evolve.ts'
export * from './missing.ts'
export * from './needs.ts'
export * from './partNames.ts'
export * from './parts.ts'
export {
  type Affiliation,
  type AffiliationKind,
  // The forms have an Availability too.
  type Availability as CoordinatorAvailability,
  affiliationKinds,
  type Coordinator,
  type CoordinatorRecord,
  type EndReason,
  type Engagement,
  endReasons,
  engagements,
  type Gender,
  genders,
  initialCoordinator,
  type Organisation,
  type Paper,
  type PaperName,
  type Papers,
  type TrainingDay,
} from './state.ts'
export * from './training.ts'
