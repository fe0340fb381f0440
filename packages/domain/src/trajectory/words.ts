import type { Action } from '../people/can.ts'
import type { TrajectoryNeeds } from './needs.ts'
import type { TrajectoryState } from './state/trajectoryStates.ts'

/** The words of the registry of a trajectory's commands. Parts: see partNames.ts; that of a person holds their id. */
export type TrajectoryWords = {
  readonly state: TrajectoryState | 'none'
  readonly part: string
  readonly event: string
  readonly role: 'regional-manager' | 'coordinator' | 'circle-member' | 'system'
  readonly action: Action
  readonly need: keyof TrajectoryNeeds
}
