import type { By } from '../../referral/events.ts'
import type { Country } from '../../tenants/tenant.ts'
import type { Participants } from '../../variants/participants/participants.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { CirclePart, PreparationPart } from '../state/trajectoryParts.ts'
import type { TrajectoryState } from '../state/trajectoryStates.ts'

/** As much of a trajectory as its circle and preparation are decided on. */
export type WithCircle = {
  readonly state: TrajectoryState
  readonly variant: VariantId
  readonly circle: CirclePart
  readonly preparation: PreparationPart
  /** Whom or what the conference is about, as the referral says. */
  readonly participants: Participants
}

/** The outside facts that these rules need. */
export type PrepareContext = {
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  readonly newId: string
  readonly by: By
  /** The tenant's, IANA. */
  readonly timeZone: string
  readonly country: Country
  /** The keys of the partner's own steps in its way of working. */
  readonly steps: readonly string[]
  /** Ids of the grants that cover the trajectory. */
  readonly grants: readonly string[]
}
