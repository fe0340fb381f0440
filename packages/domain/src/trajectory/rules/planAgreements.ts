import type { TrajectoryRecord } from '../state/trajectory.ts'

/** The agreements of the plan that was accepted, in order. */
export const agreementsIn = (_record: TrajectoryRecord): readonly { readonly id: string }[] => []
