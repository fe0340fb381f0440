import type { Conference } from '../state/conference.ts'
import type { EvaluationsOfConference } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** The conference that was held last, with its evaluations: that of now, or the one before a new one that is being prepared. */
export type Held = { readonly conference?: Conference | undefined; readonly evaluations: EvaluationsOfConference }

export function latestHeld({
  conference: { current, former },
  evaluations,
}: Pick<TrajectoryRecord, 'conference' | 'evaluations'>): Held {
  const before = evaluations.former.at(-1)
  if (current !== undefined || before === undefined) return { conference: current, evaluations }
  return { conference: former.findLast(({ brokenOff }) => brokenOff === undefined), evaluations: before }
}
