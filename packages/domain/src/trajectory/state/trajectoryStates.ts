/** The states of a trajectory (DOMAIN: "Lifecycle"), in order. */
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

/** In which a coordinator is needed: everything before the trajectory is closed or stopped. */
export const openStates = trajectoryStates.filter(state => state !== 'closed' && state !== 'stopped')
export const isOpen = (state: TrajectoryState): boolean => openStates.some(one => one === state)
