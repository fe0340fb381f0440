import { Breakdown, Localized, Month, VariantId } from '@kring/domain'
import * as z from 'zod'

export const UsageQuery = z
  .strictObject({
    from: Month,
    to: Month,
    by: Breakdown.default('month'),
    grant: z.string().max(40).optional(),
    /** Adds the same months of the year before; for a period of at most a year, so that the two share no month. */
    compare: z.literal('year-before').optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'period-reversed' })

export const Cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), n: z.int() }),
  z.object({ kind: z.literal('small') }),
  z.object({ kind: z.literal('shielded') }),
])

const Rows = z.array(z.object({ key: z.string(), cell: Cell }))

/** The figures of one period. */
const Figures = z.object({
  from: Month,
  to: Month,
  by: Breakdown,
  threshold: z.int(),
  definitionsVersion: z.int(),
  referrals: Cell,
  professional: Cell,
  citizen: Cell,
  accepted: Cell,
  leadTime: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('days'), median: z.int(), p90: z.int(), minimum: z.int(), n: z.int() }),
    z.object({ kind: z.literal('too-few') }),
  ]),
  rows: Rows,
  /** Referrals by calendar quarter ('YYYY-Qn'); empty when the period does not consist of whole ones. */
  quarters: Rows,
  table: z.object({
    tenants: z.array(z.string()),
    variants: z.array(z.string()),
    cells: z.array(z.array(Cell)),
    rowTotals: z.array(Cell),
    columnTotals: z.array(Cell),
  }),
})

export const Usage = z
  .object({
    funder: z.object({ id: z.string(), name: z.string() }),
    grants: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        from: Month,
        to: Month,
        budget: z.int(),
        tenants: z.array(z.string()),
      }),
    ),
    /** The names of the partners in the report, by id. */
    tenantNames: z.record(z.string(), z.string()),
    /** The partner's names for kinds of conference, when the report is about one partner only. */
    variantNames: z.partialRecord(VariantId, Localized).optional(),
    /** The names of the rows by key, when the report is by municipality. */
    rowNames: z.record(z.string(), Localized).optional(),
    generatedAt: z.iso.datetime(),
    ...Figures.shape,
    /** The same months a year earlier, when they were asked for. */
    before: Figures.optional(),
  })
  .meta({ id: 'Usage' })
