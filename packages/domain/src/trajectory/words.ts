import type { Action } from '../people/can.ts'
import type { TrajectoryNeeds } from './needs.ts'
import type { TrajectoryState } from './state/trajectoryStates.ts'

/** The words of a trajectory's registry of commands. `part` is one of `trajectoryParts`. */
export type TrajectoryWords = {
  readonly state: TrajectoryState
  readonly part: string
  readonly event: string
  readonly role: 'regional-manager' | 'coordinator' | 'circle-member' | 'system'
  readonly action: Action
  readonly need: keyof TrajectoryNeeds
}
