import type { Period } from '../edition.ts'
import type { LedgerCell } from '../ledger.ts'

/** One cell of one table: of which categories together, in which period, and how it is shown. */
export type Cell = {
  readonly table: string
  /** The key of its row; 'other' and 'whole' are rows of their own. */
  readonly row: string
  readonly categories: readonly string[]
  readonly period: Period
  readonly value: number
  readonly shown: LedgerCell
  /** Below how many it was hidden then: a grant's threshold may be another by now. */
  readonly threshold: number
  /** Not shown before, so that it may still be hidden. */
  readonly isFresh: boolean
}

export const isHidden = ({ shown }: Pick<Cell, 'shown'>): boolean =>
  shown.kind === 'small' || shown.kind === 'protected'

/** The row of all categories together. */
export const whole = 'whole'
export const other = 'other'

/** Whole months, both included. */
export type Span = { readonly from: string; readonly to: string }

export const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to

export const overlaps = (one: Span, another: Span): boolean => one.from <= another.to && another.from <= one.to
