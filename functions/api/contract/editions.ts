import { Edition } from '@kring/domain/releases'
import * as z from 'zod'

/** An edition in a list. */
export const EditionHead = z.object({
  asOf: z.iso.date(),
  number: z.int(),
  through: z.string(),
  publishedAt: z.string(),
  checksum: z.string(),
  /** Of a correction: what it says changed. */
  because: z.string().optional(),
  supersededBy: z.int().optional(),
})

/** The grants of a funder with their published editions, the latest first, and the day of the next one. */
export const EditionList = z.object({
  funder: z.object({ id: z.string(), name: z.string() }),
  grants: z.array(
    z.object({
      grant: z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string() }),
      nextRelease: z.iso.date().optional(),
      /** The days of which the public sees the latest edition, and since when. */
      open: z.array(z.object({ asOf: z.iso.date(), since: z.string() })),
      editions: z.array(EditionHead),
    }),
  ),
})

export const PublishedEdition = z.object({
  edition: Edition,
  publishedAt: z.string(),
  checksum: z.string(),
  supersededBy: z.int().optional(),
})

/** An edition that is public: of the day it is about, the latest one. */
export const OpenReportName = z.object({
  funder: z.string(),
  grant: z.string(),
  asOf: z.iso.date(),
  /** Since when it is public. */
  since: z.string(),
})

/** Everything that funders made public. */
export const OpenReportList = z.object({ items: z.array(OpenReportName) })
