import type { Decider } from '../decider.ts'
import type { CoordinatorCommand } from './commands.ts'
import { decideCoordinator } from './decide.ts'
import type { CoordinatorContext } from './decideContext.ts'
import type { CoordinatorError } from './errors.ts'
import type { CoordinatorEvent } from './events.ts'
import { evolveCoordinator } from './evolve.ts'
import { type Coordinator, initialCoordinator } from './state.ts'

/** The rules of a coordinator's record. Its commands are declared in commands.ts. */
export const coordinatorDecider: Decider<
  Coordinator,
  CoordinatorCommand,
  CoordinatorEvent,
  CoordinatorContext,
  CoordinatorError
> = {
  initialState: initialCoordinator,
  decide: decideCoordinator,
  evolve: evolveCoordinator,
}
