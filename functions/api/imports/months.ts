import { grantName, type PaidMonths } from '@kring/domain/imports'
import type { RowMonths } from '../../data/imports/index.ts'
import type { GoodRow } from './readRows.ts'

/** With one month more. */
export const withMonth = (months: RowMonths | undefined, month: string): RowMonths =>
  months === undefined
    ? { from: month, to: month }
    : { from: month < months.from ? month : months.from, to: month > months.to ? month : months.to }

/** Adds up, row by row, which grants pay and of which months. */
export function paidMonths() {
  const paid = new Map<string, PaidMonths>()
  return {
    add: ({ fundedBy, month }: Pick<GoodRow, 'fundedBy' | 'month'>): void => {
      if (fundedBy === undefined) return
      const { id, funder, name } = fundedBy
      const key = grantName(fundedBy)
      paid.set(key, { grant: { id, funder, name }, ...withMonth(paid.get(key), month) })
    },
    found: (): readonly PaidMonths[] => [...paid.values()],
  }
}
