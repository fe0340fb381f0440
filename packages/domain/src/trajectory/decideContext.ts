import type { Decided as DecidedBy } from '../decider.ts'
import type { By } from '../referral/events.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { TrajectoryError } from './errors/index.ts'
import type { TrajectoryEvent } from './events/index.ts'
import type { TrajectoryNeeds } from './needs.ts'
import type { Recorded } from './recorded.ts'

/** The outside facts that the rules need. The domain reads no clock and generates no ids. */
export type TrajectoryContext = {
  readonly tenant: Tenant
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** A new id: of the offer, contact or person that is added. */
  readonly newId: string
  /** Of a command that a device wrote down on the day: when, and with which pen. */
  readonly recorded?: Recorded | undefined
} & Partial<TrajectoryNeeds>

/** As much of them as the day itself is decided on, also on a device. */
export type DayContext = Pick<TrajectoryContext, 'by' | 'at' | 'newId' | 'recorded'> & {
  readonly tenant: { readonly timeZone: string }
}

export type Decided = DecidedBy<TrajectoryEvent, TrajectoryError>
