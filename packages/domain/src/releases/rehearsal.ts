import type { Indicator } from '../indicators/indicator.ts'
import type { Localized } from '../language/locale.ts'
import type { MonthOfTenant } from '../reports/tally.ts'
import type { VariantId } from '../variants/variants.ts'
import type { CorrectionAnswer } from './corrections.ts'
import type { Edition, LeftOut, ShownMoney } from './edition.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Solver } from './solver.ts'

/** What the rehearsal of a release is made from. Clock, solver and deadline come in: the same input gives the same edition. */
export type RehearsalInput = {
  readonly funder: Edition['funder']
  readonly grant: Edition['grant']
  /** The day as of which everything is known. */
  readonly asOf: string
  /** The day on which it is counted again, where that is later. */
  readonly countedOn?: string | undefined
  /** The last closed month. */
  readonly through: string
  /** 1, or one more than the edition that this one corrects. */
  readonly number: number
  readonly indicators: readonly Indicator[]
  readonly definitionsVersion: number
  /** Tables that the operator leaves out: they are not shown, and what was ever shown of them is known to the attack as before. */
  readonly withoutTables?: readonly string[] | undefined
  /** The counters of this grant, of all families and tenants. */
  readonly months: readonly MonthOfTenant[]
  readonly money: ShownMoney
  /** What ran at the end of the last month of that money, by kind. It is told nowhere: who knows the prices can tell it from what is committed. */
  readonly running?: Readonly<Partial<Record<VariantId, number>>> | undefined
  /** The sector of each partner; of one that is not in it, what its counters say. */
  readonly sectors?: ReadonlyMap<string, string> | undefined
  /** Everything ever shown of this grant: what others show of its partners are other people. */
  readonly ledger: readonly LedgerEntry[]
  readonly solver: Solver
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number
  /** Milliseconds for each table; ten minutes unless told. */
  readonly perTable?: number | undefined
  /** When all of it must be done, on the same clock: what is not attacked by then is left out. */
  readonly until?: number | undefined
  readonly onProgress?: ((progress: Progress) => void | Promise<void>) | undefined
  /** The name of a category in a table, where it has one that a reader would know. */
  readonly nameOf?: ((dimension: string, key: string) => Localized | undefined) | undefined
  /** For a correction: what it says changed, and the edition that it replaces. */
  readonly correction?: { readonly because: string; readonly of: Edition } | undefined
}

/** Of the hidden cells and small differences, how many were attacked so far, of those that are known yet: `of` grows by table. */
export type Progress = { readonly attacked: number; readonly of: number }

/** One round of the attack on one group of tables. */
export type Round = {
  readonly table: string
  readonly round: number
  readonly attacked: number
  readonly narrow: number
  readonly merged: number
  readonly hidden: number
  /** Periods that a table goes without. */
  readonly columns: number
}

/** A category that was put in 'other', and why: below the threshold the year before, or too narrow in a round. */
export type Merge = {
  readonly table: string
  readonly category: string
  readonly why: 'small' | 'too-narrow'
  readonly round?: number | undefined
}

export type TableCorrection = { readonly tables: string } & Exclude<
  CorrectionAnswer,
  { readonly kind: 'nothing-moved' }
>

export type Rehearsal = {
  readonly edition: Edition
  readonly rounds: readonly Round[]
  readonly merges: readonly Merge[]
  readonly leftOut: readonly LeftOut[]
  /** Tables whose counts moved since they were shown: put right in this edition ('due'), or waiting, and why. */
  readonly corrections: readonly TableCorrection[]
  /** Hidden cells and small differences that were attacked in what remains, and how many fewer than five values remain of. */
  readonly attacked: number
  readonly narrowed: number
  /** Leaks planted in unprotected copies of the report, and how many of them the same attack found. */
  readonly planted: { readonly hidden: number; readonly found: number }
  /** To be written to the ledger when the edition is published. */
  readonly ledger: LedgerEntry
}
