import { Edition, Incomplete, leftOutReasons, RehearsalReport, Release, remindable } from '@kring/domain/releases'
import * as z from 'zod'

/** Where a release is, for a list. */
export const ReleaseLine = z.object({
  asOf: z.iso.date(),
  number: z.int(),
  through: z.string(),
  state: z.enum(['counting', 'rehearsing', 'ready', 'failed', 'published']),
  since: z.string(),
  because: z.string().optional(),
  publishedAt: z.string().optional(),
  publishedBy: z.string().optional(),
  checksum: z.string().optional(),
})

/** The grants of all funders with the latest release of each. */
export const ReleaseList = z.object({
  grants: z.array(
    z.object({
      funder: z.object({ id: z.string(), name: z.string() }),
      grant: z.object({ id: z.string(), name: z.string() }),
      latest: ReleaseLine.optional(),
      next: z.iso.date().optional(),
    }),
  ),
})

/** A figure of the grant as a whole, in this release and in the one before. */
export const SinceLast = z.object({ what: z.string(), before: z.int(), now: z.int() })

/** A table by what it counts, by what it is broken down, and its year. */
const TableName = { indicator: z.string(), dimension: z.string(), year: z.string() }

/** Categories of a table that were put in 'other', for one reason. */
export const Merged = z.object({
  ...TableName,
  why: z.enum(['small', 'too-narrow']),
  round: z.int().optional(),
  names: z.array(z.string()),
})

/** A release, with what there is to look over. */
export const ReleaseView = z.object({
  release: Release,
  grant: z.object({ name: z.string(), from: z.string(), to: z.string() }),
  next: z.iso.date().optional(),
  /** All releases of the grant, the latest first. */
  all: z.array(ReleaseLine),
  /** Whether it is the latest: the others change no more. */
  isLatest: z.boolean(),
  rehearsal: RehearsalReport.optional(),
  /** The edition as it would be published, or was. */
  edition: Edition.optional(),
  merged: z.array(Merged),
  leftOut: z.array(z.object({ ...TableName, why: z.enum(leftOutReasons) })),
  incomplete: z.array(Incomplete),
  /** Of what can be reminded: when that was done last, by whom, and from when on it may be done again. */
  reminded: z.array(z.object({ what: z.enum(remindable), at: z.string(), by: z.string(), againFrom: z.string() })),
  since: z.object({ asOf: z.iso.date(), figures: z.array(SinceLast) }).optional(),
})

export type ReleaseLine = z.infer<typeof ReleaseLine>
export type ReleaseList = z.infer<typeof ReleaseList>
export type ReleaseView = z.infer<typeof ReleaseView>
export type Merged = z.infer<typeof Merged>

/** Nothing but the version on which it is based. */
export const PublishRelease = z.strictObject({})
export const PrepareAgain = z.strictObject({ withoutTables: z.array(z.string().max(120)).max(100).default([]) })
export const CorrectRelease = z.strictObject({ because: z.string().trim().min(5).max(400) })
/** What is missing, of which whoever can fill it in is reminded. */
export const RemindOf = z.strictObject({ what: z.enum(remindable) })
