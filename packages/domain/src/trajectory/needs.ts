/** The outside facts that only some commands of a trajectory need, beside what every decision knows. */
export type TrajectoryNeeds = Record<never, never>
