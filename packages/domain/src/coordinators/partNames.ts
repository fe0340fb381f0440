/**
 * The parts of a coordinator's record. Each has a revision: the sequence number of the last event that changed it. An
 * edit is refused as a conflict only when the part that it is about changed since its author read it.
 */
export const coordinatorParts = [
  'details',
  'papers',
  'training',
  'affiliations',
  'availability',
  'wishes',
  'state',
] as const
export type CoordinatorPart = (typeof coordinatorParts)[number]
