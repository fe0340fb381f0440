import type { Decider } from '../decider.ts'
import type { TrajectoryCommand } from './commands/index.ts'
import { decide } from './decide.ts'
import type { TrajectoryContext } from './decideContext.ts'
import type { TrajectoryError } from './errors/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import { evolve } from './evolve.ts'
import { initialTrajectory, type Trajectory } from './state/trajectory.ts'

/** The rules of a trajectory, from acceptance on. Its commands are declared in commands/. */
export const trajectoryDecider: Decider<
  Trajectory,
  TrajectoryCommand,
  TrajectoryEvent,
  TrajectoryContext,
  TrajectoryError
> = { initialState: initialTrajectory, decide, evolve }
