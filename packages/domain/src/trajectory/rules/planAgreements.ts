import type { TrajectoryRecord } from '../state/trajectory.ts'

/** The agreements of the plan that was accepted, in order. */
export const agreementsIn = (_record: TrajectoryRecord): readonly { readonly id: string }[] => []

/** What was decided on the plan: how often it went back for details, and what came of it. */
export const planDecision = (_record: TrajectoryRecord): PlanDecision => ({ returns: 0 })
export type PlanDecision = {
  readonly returns: number
  readonly acceptedAt?: string | undefined
  readonly refusedAt?: string | undefined
}
