import * as z from 'zod'

/** The period of an edition that a paper is about; without it the latest year. */
export const ReportPaperQuery = z.strictObject({ period: z.string().min(1).max(40).optional() })

/** Which edition a file is of, in the file itself. */
const OpenHead = {
  funder: z.object({ id: z.string(), name: z.string() }),
  grant: z.object({ id: z.string(), name: z.string() }),
  asOf: z.iso.date(),
  through: z.string(),
  edition: z.int(),
  publishedAt: z.string(),
  definitionsVersion: z.int(),
  threshold: z.int(),
  checksum: z.string(),
  supersededBy: z.int().optional(),
}

/** An edition as it is frozen, for machines. `report` is as in the answer of the edition itself. */
export const EditionJson = z.object({ ...OpenHead, report: z.record(z.string(), z.unknown()) })

/** All values of an edition, one after the other; `value` is absent where it is not shown. */
export const OpenData = z.object({
  ...OpenHead,
  definitions: z.array(
    z.object({
      indicator: z.string(),
      version: z.int(),
      name: z.record(z.string(), z.string()),
      definition: z.record(z.string(), z.string()),
    }),
  ),
  values: z.array(
    z.object({
      indicator: z.string(),
      measure: z.enum(['count', 'percent', 'numerator', 'denominator', 'mean', 'median', 'p90', 'over', 'euro']),
      dimension: z.string(),
      category: z.string(),
      period: z.string(),
      from: z.string(),
      to: z.string(),
      value: z.number().optional(),
      status: z.enum(['exact', 'rounded', 'hidden', 'under', 'over']),
    }),
  ),
})
