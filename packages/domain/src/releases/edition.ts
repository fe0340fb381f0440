import * as z from 'zod'
import { Month } from '../calendar/month.ts'
import { correctionReasons } from '../grants/correctionReasons.ts'
import { Localized } from '../language/locale.ts'
import { TenantId } from '../tenants/tenant.ts'
import { VariantId } from '../variants/variants.ts'

/**
 * A count as a funder sees it: `exact` for the grant as a whole, `rounded` to the nearest 5 in a breakdown, `hidden` below the
 * threshold or to protect another cell (DOMAIN, "Small cells", 1 and 2).
 */
export const ShownCount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), n: z.int().min(0) }),
  z.strictObject({ kind: z.literal('rounded'), n: z.int().min(0).multipleOf(5) }),
  z.strictObject({ kind: z.literal('hidden') }),
])
export type ShownCount = z.infer<typeof ShownCount>

/** A share: never 0 % or 100 %, but 'under' 5 % or 'over' 95 %; hidden when the denominator is below the threshold. */
export const ShownShare = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.int().min(5).max(95) }),
  z.strictObject({ kind: z.literal('under'), percent: z.literal(5) }),
  z.strictObject({ kind: z.literal('over'), percent: z.literal(95) }),
  z.strictObject({ kind: z.literal('hidden') }),
])
export type ShownShare = z.infer<typeof ShownShare>

/** A period of the grid: whole months, both included. `to-date` is a year up to the last closed month. */
export const Period = z.strictObject({
  key: z.string(),
  kind: z.enum(['year', 'to-date', 'half', 'quarter', 'month']),
  from: Month,
  to: Month,
})
export type Period = z.infer<typeof Period>

/** One figure of the grant as a whole, by the id of its indicator. */
export const ShownFigure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), indicator: z.string(), count: ShownCount }),
  z.strictObject({
    kind: z.literal('share'),
    indicator: z.string(),
    share: ShownShare,
    numerator: ShownCount,
    denominator: ShownCount,
  }),
  /** In tenths, so that 10.2 is 102. Undefined: over too few. */
  z.strictObject({ kind: z.literal('mean'), indicator: z.string(), tenths: z.int().optional(), over: ShownCount }),
  /** Median and 90th percentile, rounded to 5. Undefined: over too few. */
  z.strictObject({
    kind: z.literal('median'),
    indicator: z.string(),
    median: z.int().optional(),
    p90: z.int().optional(),
    over: ShownCount,
  }),
])
export type ShownFigure = z.infer<typeof ShownFigure>

const FiguresOfPeriod = z.strictObject({ period: Period, figures: z.array(ShownFigure) })

/** The figures of a period, beside those of the same months a year earlier when the grant has them. */
export const PeriodReport = z.strictObject({ ...FiguresOfPeriod.shape, yearBefore: FiguresOfPeriod.optional() })
export type PeriodReport = z.infer<typeof PeriodReport>

/**
 * A table of the catalogue: one dimension, or tenant × variant with keys `<tenant>×<variant>`, by periods. Each row has a cell for
 * each period, in their order. `other` holds what was merged; of how many categories only editions of before say, and it is shown nowhere:
 * those that had somebody are no more than the row counts.
 */
export const ShownTable = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  dimension: z.string(),
  periods: z.array(Period),
  rows: z.array(z.strictObject({ key: z.string(), name: Localized.optional(), cells: z.array(ShownCount) })),
  other: z.strictObject({ categories: z.int().min(1).optional(), cells: z.array(ShownCount) }).optional(),
  /** By period; absent where categories overlap (themes). Exact only for a year. */
  totals: z.array(ShownCount).optional(),
})
export type ShownTable = z.infer<typeof ShownTable>

/** Why a table of the catalogue is not in an edition. */
export const leftOutReasons = [
  'too-few-categories',
  'too-few-tenants',
  'too-narrow',
  'narrowed-by-amounts',
  'out-of-time',
  'too-large',
  'not-ripe',
  'by-choice',
] as const
export const LeftOut = z.strictObject({ table: z.string(), why: z.enum(leftOutReasons) })
export type LeftOut = z.infer<typeof LeftOut>

/**
 * Money of the grant as a whole, in whole euros: exact (DOMAIN, "Small cells", 1), as of the end of the last quarter that was closed.
 * `through`: its last month, or the one before the grant began; absent in editions of before, whose amounts are of all their months.
 */
export const ShownMoney = z.strictObject({
  through: Month.optional(),
  budget: z.int(),
  committed: z.int(),
  spent: z.int(),
  left: z.int(),
  perPlan: z.int().optional(),
  perReferral: z.int().optional(),
  /** Trajectories of spreadsheets of before are among the figures, and in no amount. */
  withoutImported: z.literal(true).optional(),
  invoices: z.array(
    z.strictObject({
      quarter: z.string(),
      lines: z.array(
        z.strictObject({
          variant: VariantId,
          number: z.int(),
          price: z.int(),
          amount: z.int(),
          /** The invoice of an earlier quarter that the line puts right, and why. */
          corrects: z.strictObject({ quarter: z.string(), why: z.enum(correctionReasons) }).optional(),
        }),
      ),
    }),
  ),
})
export type ShownMoney = z.infer<typeof ShownMoney>

/** What an edition shows that the one before it did not: the words stand in the reader's language, these are the figures. */
export const EditionChange = z.strictObject({
  what: z.enum(['count', 'share', 'mean', 'median', 'money', 'table']),
  /** Indicator, table, or name of an amount. */
  id: z.string(),
  period: z.string().optional(),
  before: z.string(),
  after: z.string(),
})
export type EditionChange = z.infer<typeof EditionChange>

/** A release as it is frozen. `asOf` is the day as of which everything in it was known; `number` counts corrections, from 1. */
export const Edition = z.strictObject({
  format: z.literal(1),
  funder: z.strictObject({ id: z.string(), name: z.string() }),
  grant: z.strictObject({
    id: z.string(),
    name: z.string(),
    from: Month,
    to: Month,
    threshold: z.int(),
    tenants: z.array(z.strictObject({ id: TenantId, name: z.string() })),
    variants: z.array(VariantId),
  }),
  asOf: z.iso.date(),
  /** The day on which it was counted again, where that was later: it then holds what came to be known until that day. */
  countedOn: z.iso.date().optional(),
  /** The last month that it contains. */
  through: Month,
  number: z.int().min(1),
  definitionsVersion: z.int(),
  /** The definitions in force, by indicator: a frozen edition is read by them. */
  definitions: z.array(
    z.strictObject({ indicator: z.string(), version: z.int(), name: Localized, definition: Localized }),
  ),
  periods: z.array(PeriodReport),
  tables: z.array(ShownTable),
  leftOut: z.array(LeftOut),
  money: ShownMoney,
  /** Of a correction: what it says changed, in the words of who published it, and the figures. */
  correction: z.strictObject({ because: z.string(), changes: z.array(EditionChange) }).optional(),
})
export type Edition = z.infer<typeof Edition>
