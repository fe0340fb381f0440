import type { Decided } from '../decider.ts'
import type { By } from '../referral/events.ts'
import type { CoordinatorError } from './errors.ts'
import type { CoordinatorEvent } from './events.ts'
import type { CoordinatorNeeds } from './needs.ts'

/** The outside facts that the rules need. The domain reads no clock and generates no ids. */
export type CoordinatorContext = {
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** A new id, of the affiliation that is added. */
  readonly newId: string
} & Partial<CoordinatorNeeds>

export type CoordinatorDecided = Decided<CoordinatorEvent, CoordinatorError>
