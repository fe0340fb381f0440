import * as z from 'zod'
import { Edition, LeftOut } from './edition.ts'
import { Incomplete } from './incomplete.ts'
import type { Rehearsal } from './rehearsal.ts'

/** What the attack before a release did and found, for who looks it over. */
export const RehearsalReport = z.strictObject({
  rounds: z.array(
    z.object({
      table: z.string(),
      round: z.int(),
      attacked: z.int(),
      narrow: z.int(),
      merged: z.int(),
      hidden: z.int(),
    }),
  ),
  merges: z.array(
    z.object({
      table: z.string(),
      category: z.string(),
      why: z.enum(['small', 'too-narrow']),
      round: z.int().optional(),
    }),
  ),
  leftOut: z.array(LeftOut),
  attacked: z.int().min(0),
  narrowed: z.int().min(0),
  planted: z.strictObject({ hidden: z.int().min(0), found: z.int().min(0) }),
  /** Editions of the own grant that were known. */
  ownEditions: z.int().min(0),
})
export type RehearsalReport = z.infer<typeof RehearsalReport>

/** What waits to be published: the edition as it will be, and how it came about. Stored until then, and kept. */
export const PreparedRelease = z.strictObject({
  edition: Edition,
  rehearsal: RehearsalReport,
  incomplete: z.array(Incomplete),
})
export type PreparedRelease = z.infer<typeof PreparedRelease>

/** The report of a rehearsal; without the ledger's entry, which holds exact counts and lies elsewhere. */
export function reportOf(
  { rounds, merges, leftOut, attacked, narrowed, planted }: Rehearsal,
  ownEditions: number,
): RehearsalReport {
  return {
    rounds: rounds.map(round => ({ ...round })),
    merges: merges.map(merge => ({ ...merge })),
    leftOut: [...leftOut],
    attacked,
    narrowed,
    planted: { ...planted },
    ownEditions,
  }
}

/** Why a rehearsal does not allow to publish; undefined when it passed. An attack that misses a planted leak proves nothing. */
export function faultOf({ narrowed, planted }: Pick<RehearsalReport, 'narrowed' | 'planted'>) {
  if (planted.found < planted.hidden) return 'blind'
  return narrowed > 0 ? 'narrow' : undefined
}
