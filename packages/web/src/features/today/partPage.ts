import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'

/** What the page of a part gets: the trajectory, and where it says what was done. */
export type PartPageProps = { readonly trajectory: TrajectoryView; readonly say: (sentence: string) => void }
