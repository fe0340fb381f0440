import { dayIn, monthOf } from '../../calendar/days.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** A grant as somebody reads it who sees neither its amount nor what else it pays. */
export type GrantName = { readonly id: string; readonly name: string }

/** The first and last month that it pays for. */
type Covering = GrantName & { readonly from: string; readonly to: string }

/**
 * The grants of a partner that cover a trajectory: by the month in which its referral was sent, as at the acceptance; of an
 * earlier one, whose month was not kept, by that in which it was accepted. `grants`: all of the partner.
 */
export function grantsOf(
  { sentIn, startedAt }: Pick<TrajectoryRecord, 'sentIn' | 'startedAt'>,
  grants: readonly Covering[],
  timeZone: string,
): readonly GrantName[] {
  const month = sentIn ?? monthOf(dayIn(startedAt, timeZone))
  return grants
    .filter(({ from, to }) => from <= month && month <= to)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
