import type { ShownMoney } from '../releases/edition.ts'
import { addMonths } from '../releases/grid.ts'
import type { VariantId } from '../variants/variants.ts'
import type { Grant } from './grant.ts'
import type { ClosedQuarter } from './invoices.ts'
import { type InvoiceLine, moneyOfClosed } from './money.ts'
import { lastMonthOf } from './quarters.ts'

/**
 * The money as an edition shows it: as it was at the end of the last quarter that was closed. What the running quarter cost would be a
 * month by kind, for whoever knows the prices. Of what has no known price, nothing. `isImported`: some of its figures are of spreadsheets
 * of before, which are in no amount; then it says so.
 */
export function shownMoneyOf(
  grant: Pick<Grant, 'budget' | 'from'>,
  all: readonly ClosedQuarter[],
  through: string,
  { isImported = false }: { readonly isImported?: boolean } = {},
): ShownMoney {
  const closed = closedBy(all, through)
  const money = moneyOfClosed(grant, closed)
  const { budget } = grant
  const without = isImported ? { withoutImported: true as const } : {}
  if (money === undefined)
    return {
      budget,
      committed: 0,
      spent: 0,
      left: budget,
      through: addMonths(grant.from, -1),
      invoices: [],
      ...without,
    }
  const { unpriced: _, invoices, perPlan, perReferral, ...amounts } = money
  return {
    ...amounts,
    ...without,
    ...(perPlan === undefined ? {} : { perPlan }),
    ...(perReferral === undefined ? {} : { perReferral }),
    through: lastMonthOf(closed.at(-1)?.quarter ?? ''),
    invoices: invoices.map(({ quarter, lines }) => ({ quarter, lines: lines.flatMap(shownLine) })),
  }
}

/** What ran at the end of the last quarter that was closed, by kind: whoever knows the prices can tell from what is committed. */
export const runningOf = (
  all: readonly ClosedQuarter[],
  through: string,
): Readonly<Partial<Record<VariantId, number>>> => closedBy(all, through).at(-1)?.running ?? {}

const closedBy = (all: readonly ClosedQuarter[], through: string): readonly ClosedQuarter[] =>
  all.filter(({ quarter }) => lastMonthOf(quarter) <= through).toSorted((a, b) => a.quarter.localeCompare(b.quarter))

function shownLine({ price, corrects, ...line }: InvoiceLine): ShownMoney['invoices'][number]['lines'] {
  if (price === undefined) return []
  return [{ ...line, price, ...(corrects === undefined ? {} : { corrects: { ...corrects } }) }]
}
