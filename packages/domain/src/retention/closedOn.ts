import { type Day, dayIn } from '../calendar/days.ts'
import type { SubmittedReferral } from '../referral/state.ts'

/** A trajectory as far as it says whether its dossier is closed. */
export type TrajectoryEnd = { readonly state: string; readonly endedAt?: string | undefined }

const hasEnded = (state: string): boolean => state === 'closed' || state === 'stopped'

/**
 * The day on which a dossier closed: declined, redirected, withdrawn, or its trajectory closed or stopped. Undefined while it
 * runs. Withdrawn after acceptance: the later of the two.
 */
export function closedOn(
  { state, decision }: Pick<SubmittedReferral, 'state' | 'decision'>,
  trajectory: TrajectoryEnd | undefined,
  timeZone: string,
): Day | undefined {
  if (trajectory !== undefined && !hasEnded(trajectory.state)) return undefined
  const isDecided = state === 'declined' || state === 'redirected' || state === 'withdrawn'
  if (!isDecided && trajectory === undefined) return undefined
  const moments = [isDecided ? decision?.decidedAt : undefined, trajectory?.endedAt].filter(at => at !== undefined)
  return moments
    .map(at => dayIn(at, timeZone))
    .toSorted()
    .at(-1)
}
