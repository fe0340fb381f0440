import { peopleIn, spokenWith } from '@kring/domain/trajectory'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** Who most likely says it: with whom the coordinator spoke last, else the first of the circle. */
export const whoSaysFirst = ({ circle, evaluation }: TrajectoryView): string =>
  spokenWith(evaluation.current?.talks ?? []).at(-1) ?? peopleIn(circle)[0]?.id ?? ''
