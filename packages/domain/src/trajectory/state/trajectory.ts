import type { Signal } from '../../referral/signals.ts'
import type { Source } from '../../referral/state.ts'
import type { RegionId, TenantId } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { Assignment } from './assignment.ts'
import type { Conferences } from './conference.ts'
import type { ContactLog } from './contactLog.ts'
import type { Evaluations } from './evaluations.ts'
import type { PlanPicture } from './pictures.ts'
import type { PlanPart } from './plan.ts'
import type { Stop } from './stop.ts'
import type { CirclePart, PreparationPart } from './trajectoryParts.ts'
import type { TrajectoryState } from './trajectoryStates.ts'

/** What a neighbourhood conference or a learning circle is about besides persons; the persons are in the circle. */
export type Setting = {
  readonly place?: string | undefined
  readonly groups: readonly string[]
  readonly school?: string | undefined
  readonly year?: string | undefined
}

/** A trajectory, from acceptance to closing, as its events make it. */
export type TrajectoryRecord = {
  readonly state: TrajectoryState
  /** The referral's id. */
  readonly id: string
  readonly tenant: TenantId
  readonly region: RegionId
  readonly variant: VariantId
  readonly startedAt: string
  /** The month in which the referral was sent ('2026-04'); absent of trajectories from before it was kept. */
  readonly sentIn?: string | undefined
  readonly updatedAt: string
  readonly source: Source
  readonly themes: readonly string[]
  /** What cannot wait, from the referral. */
  readonly signals: readonly Signal[]
  readonly setting: Setting
  readonly assignment: Assignment
  readonly log: ContactLog
  readonly circle: CirclePart
  readonly preparation: PreparationPart
  readonly conference: Conferences
  readonly evaluations: Evaluations
  readonly plan: PlanPart
  /** What the family keeps with its plan: drawings, and photos of flip charts. */
  readonly pictures: readonly PlanPicture[]
  readonly stop?: Stop | undefined
}

/** As much of it as its day is decided on, also on a device. */
export type DayRecord = Pick<TrajectoryRecord, 'state' | 'variant' | 'circle' | 'preparation' | 'conference' | 'plan'>

export type Trajectory = { readonly state: 'none' } | TrajectoryRecord
export const initialTrajectory: Trajectory = { state: 'none' }
