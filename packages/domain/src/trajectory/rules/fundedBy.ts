import { dayIn, monthOf } from '../../calendar/days.ts'
import type { VariantId } from '../../variants/variants.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** A grant as somebody reads it who sees neither its amount nor what else it pays. */
export type GrantName = { readonly id: string; readonly name: string }

/** The first and last month that it pays for, and the kinds of conference. */
type Covering = GrantName & { readonly from: string; readonly to: string; readonly variants: readonly VariantId[] }

/**
 * The grants of a partner that cover a trajectory, by its kind of conference and the month in which its referral was sent, as at the acceptance; of an
 * earlier one, whose month was not kept, by that in which it was accepted. `grants`: all of the partner.
 */
export function grantsOf(
  { sentIn, startedAt, variant }: Pick<TrajectoryRecord, 'sentIn' | 'startedAt' | 'variant'>,
  grants: readonly Covering[],
  timeZone: string,
): readonly GrantName[] {
  const month = sentIn ?? monthOf(dayIn(startedAt, timeZone))
  return grants
    .filter(({ from, to, variants }) => from <= month && month <= to && variants.includes(variant))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
