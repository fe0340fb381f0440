import { isHeld } from '@kring/domain'
import type { Dossier } from '../data/index.ts'
import type { Eraser } from './eraser.ts'
import type { Data } from './trajectory.ts'

/**
 * Whether a legal hold or an open complaint forbids to erase something of a dossier. An erasure of before, which is repeated
 * in a table that was put back, is forbidden only by a hold that was placed after it was ordered: one of before had been
 * lifted by then.
 */
export async function isForbidden({ orderedAt }: Eraser, data: Data, { referral, head }: Dossier): Promise<boolean> {
  if (orderedAt !== undefined) return (referral.holds ?? []).some(({ placedAt }) => placedAt > orderedAt)
  return isHeld(referral) || (await data.isComplainedOf(head.id))
}
