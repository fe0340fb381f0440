import type { Indicator } from '../../indicators/indicator.ts'
import type { TableDimension } from '../catalogue.ts'
import type { Atoms } from '../ledger.ts'
import type { Span } from './cell.ts'

/**
 * Tables of one year that are attacked together, for the cells of one follow from those of another: partner, kind, sector and partner ×
 * kind are sums of the same atoms. Every other breakdown is a group of its own: two breakdowns share no more than their total.
 */
export type Group = {
  /** 'referrals.municipality.2026'. */
  readonly id: string
  readonly indicator: Indicator
  readonly year: number
  readonly dimensions: readonly TableDimension[]
  readonly counts: Atoms
  /** The whole by month, which every reader knows exactly. */
  readonly totals: Readonly<Record<string, number>>
  readonly isOverlapping: boolean
  /** By the name of its table, the categories that a share of a part adds up. */
  readonly shares: ReadonlyMap<string, readonly string[]>
  /** The edition since which these counts stand. */
  readonly since: string
}

export const joined = (tenant: string, variant: string): string => `${tenant}×${variant}`

/** The partner of an atom of partner × kind. */
export const tenantOf = (category: string): string => category.slice(0, category.indexOf('×'))
export const variantOf = (category: string): string => category.slice(category.indexOf('×') + 1)

export const countIn = (months: Readonly<Record<string, number>> | undefined, { from, to }: Span): number => {
  let sum = 0
  for (const month of Object.keys(months ?? {})) if (month >= from && month <= to) sum += months?.[month] ?? 0
  return sum
}

/** How many of these categories together in a period. */
export const countOf = (counts: Atoms, categories: readonly string[], period: Span): number =>
  categories.reduce((sum, category) => sum + countIn(counts[category], period), 0)
