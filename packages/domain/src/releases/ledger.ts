import * as z from 'zod'
import { Month } from '../calendar/month.ts'
import { TenantId } from '../tenants/tenant.ts'
import { LeftOut, Period, ShownFigure } from './edition.ts'

/** A cell as it was shown, and why it was hidden, which no reader is told: `small` below the threshold, `protected` beside one. */
export const LedgerCell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), n: z.int().min(0) }),
  z.strictObject({ kind: z.literal('rounded'), n: z.int().min(0).multipleOf(5) }),
  z.strictObject({ kind: z.literal('small') }),
  z.strictObject({ kind: z.literal('protected') }),
])
export type LedgerCell = z.infer<typeof LedgerCell>

/** Exact counts by category and month, as they were when a table first showed the month. */
export const Atoms = z.record(z.string(), z.record(Month, z.int().min(0)))
export type Atoms = z.infer<typeof Atoms>

/**
 * The counts that one or more tables of a year are of. `since`: the edition they first stood in; a month that was shown stays as it was
 * until the tables are corrected, which begins a new `since`. `totals` differ from the sum where categories overlap.
 */
export const LedgerCounts = z.strictObject({
  group: z.string(),
  version: z.int(),
  since: z.iso.date(),
  counts: Atoms,
  totals: z.record(Month, z.int().min(0)),
})
export type LedgerCounts = z.infer<typeof LedgerCounts>

/** One table of an edition, of the counts of its group as they were `since`. */
export const LedgerTable = z.strictObject({
  id: z.string(),
  group: z.string(),
  dimension: z.string(),
  since: z.iso.date(),
  periods: z.array(Period),
  /** The categories that stand apart; all others of the group are in `other`. */
  rows: z.array(z.strictObject({ key: z.string(), cells: z.array(LedgerCell) })),
  other: z.strictObject({ categories: z.int().min(1), cells: z.array(LedgerCell) }).optional(),
})
export type LedgerTable = z.infer<typeof LedgerTable>

/** A figure as shown, with the number of cases behind it then. */
export const LedgerFigure = z.strictObject({ period: Period, figure: ShownFigure, cases: z.int().min(0) })
export type LedgerFigure = z.infer<typeof LedgerFigure>

/** What the amounts of an edition say of a kind of conference in the counts of a group: at least so many, and at most. */
export const LedgerAmount = z.strictObject({
  group: z.string(),
  since: z.iso.date(),
  variant: z.string(),
  from: Month,
  to: Month,
  low: z.int(),
  high: z.int().optional(),
})
export type LedgerAmount = z.infer<typeof LedgerAmount>

/**
 * The counters of a quarter behind a mean or median, as they were when a period that holds it was shown: they stand until a threshold of
 * cases moved.
 */
export const LedgerQuarter = z.strictObject({
  indicator: z.string(),
  from: Month,
  counters: z.record(z.string(), z.int().min(0)),
})
export type LedgerQuarter = z.infer<typeof LedgerQuarter>

/**
 * What one edition showed, kept for the attack on every later one (DOMAIN, "Small cells", 6). It holds exact counts: only the role
 * `release` reads it.
 */
export const LedgerEntry = z.strictObject({
  format: z.literal(1),
  funder: z.string(),
  grant: z.string(),
  tenants: z.array(TenantId),
  asOf: z.iso.date(),
  through: Month,
  number: z.int().min(1),
  threshold: z.int(),
  counts: z.array(LedgerCounts),
  tables: z.array(LedgerTable),
  /** So that a year that is over needs no other attempt. */
  leftOut: z.array(LeftOut),
  figures: z.array(LedgerFigure),
  /** Absent in entries of before. */
  amounts: z.array(LedgerAmount).optional(),
  /** Absent in editions of before: the next one that shows a quarter begins. */
  quarters: z.array(LedgerQuarter).optional(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>
