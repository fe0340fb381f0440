import { Localized } from '@kring/domain'
import * as z from 'zod'

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** Years of a report at most: who asks for more has mistyped one. */
const mostYears = 10

/** Whole months, both included. */
export const PartnerReportQuery = z
  .strictObject({ from: Month, to: Month })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
  .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) < mostYears, {
    path: ['from'],
    message: `at most ${mostYears} years`,
  })
export type PartnerReportQuery = z.infer<typeof PartnerReportQuery>

const count = z.int()
const Figure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), n: count }),
  z.object({ kind: z.literal('share'), numerator: count, denominator: count }),
  z.object({ kind: z.literal('mean'), sum: z.number(), over: count }),
  /** In days or minutes; absent over nobody. */
  z.object({ kind: z.literal('median'), over: count, median: count.optional(), p90: count.optional() }),
])
const Period = z.object({ from: z.string(), to: z.string() })

/** The figures of a partner's own referrals, funded or not: exact, as of now, for its admin alone. */
export const PartnerReport = z
  .object({
    asOf: z.iso.datetime(),
    /** False while referrals of before are still being counted. */
    isWhole: z.boolean(),
    period: Period,
    /** The same months a year earlier. */
    before: Period,
    figures: z.array(z.object({ indicator: z.string(), figure: Figure, before: Figure })),
    months: z.array(
      z.object({
        month: z.string(),
        referrals: count,
        plans: count,
        referralsBefore: count,
        plansBefore: count,
      }),
    ),
    tables: z.array(
      z.object({
        indicator: z.string(),
        /** Of the registry, or `answer:<form>.<question>`. */
        dimension: z.string(),
        /** The question of the form. */
        title: Localized.optional(),
        rows: z.array(z.object({ key: z.string(), name: Localized.optional(), n: count, before: count })),
      }),
    ),
    definitions: z.array(z.object({ indicator: z.string(), version: z.int(), name: Localized, definition: Localized })),
  })
  .meta({ id: 'PartnerReport' })
export type PartnerReport = z.infer<typeof PartnerReport>
