/** The states of a trajectory (DOMAIN: "Lifecycle"), from the search for a coordinator to closing. */
export const trajectoryStates = [
  'matching',
  'preparation',
  'scheduled',
  'day',
  'plan-accepted',
  'plan-refused',
  'evaluation-due',
  'evaluated',
  'closed',
  'stopped',
] as const
export type TrajectoryState = (typeof trajectoryStates)[number]
