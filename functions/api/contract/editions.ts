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
