import { monthsBetween } from '../../calendar/months.ts'
import type { Figure } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { inOrRest, tableId } from '../catalogue.ts'
import { countsOfShare } from '../countsOfShare.ts'
import type { Period, ShownCount, ShownFigure, ShownShare } from '../edition.ts'
import { yearOf } from '../grid.ts'
import type { LedgerCell, LedgerEntry, LedgerFigure } from '../ledger.ts'
import { shownCell, shownPart, shownShare } from '../rounding.ts'
import type { Cell, Span } from '../tables/cell.ts'
import { counted } from '../tables/counts.ts'
import { countIn, type Group } from '../tables/group.ts'
import { leastLeft } from './leastLeft.ts'
import { isOfTheWhole } from './wholeOfGrant.ts'

/** Shares of a part: the numerator as the attack left it. Those over a part as well stand only where that part may be told. */
export type Shares = {
  /** To be asked of the shortest period first. */
  show(indicator: Indicator, period: Period): void
  figureIn(indicator: Indicator, exact: Extract<Figure, { kind: 'share' }>, period: Period): ShownFigure
  readonly ledger: readonly LedgerFigure[]
}

type Attacked = { readonly group: Group; readonly cells: readonly Cell[] }

/** `own`: the ledger of this grant, oldest first. */
export function createShares(released: readonly Attacked[], own: readonly LedgerEntry[], threshold: number): Shares {
  const cells = cellsOfShares(released, own)
  const groups = new Map(
    released.flatMap(({ group }) => [...group.shares.keys()].map(table => [table, group] as const)),
  )
  const told = Map.groupBy(
    own.flatMap(({ figures }) => figures).filter(({ figure }) => figure.kind === 'share'),
    ({ figure }) => figure.indicator,
  )
  const wholes = new Map<string, number>()
  const ledger: LedgerFigure[] = []
  const figureOf = (indicator: Indicator, denominator: ShownCount, period: Period): ShownFigure => {
    const cell = cells.get(placeOf(tableOf(indicator, period), period))
    const numerator = cell === undefined ? hidden : shownCell(cell)
    const share = shareOf(cell, denominator)
    const { part } = countsOfShare({ kind: 'share', indicator: indicator.id, share, numerator, denominator })
    return { kind: 'share', indicator: indicator.id, share, numerator: part, denominator }
  }
  /** That it is small is told by '< 5 %'; one that is hidden to protect another may be large, so its share is hidden too. */
  const shareOf = (cell: LedgerCell | undefined, denominator: ShownCount): ShownShare =>
    cell === undefined || cell.kind === 'protected'
      ? { kind: 'hidden' }
      : shownShare(shownCell(cell), denominator, threshold)
  return {
    ledger,
    show(indicator, period) {
      const group = groups.get(tableOf(indicator, period))
      if (group === undefined || isOverTheWhole(indicator) || wholes.has(placeOf(indicator.id, period))) return
      if (!cells.has(placeOf(tableOf(indicator, period), period))) return
      const pieces = monthsOfYear(group.year).map(month => ({
        from: month,
        to: month,
        cases: group.totals[month] ?? 0,
      }))
      const before = [...(told.get(indicator.id) ?? []), ...ledger.filter(one => one.figure.indicator === indicator.id)]
      const left = leastLeft(
        period,
        before.map(one => one.period),
        pieces,
      )
      const cases = countIn(group.totals, period)
      if (cases < threshold || (left > 0 && left < threshold)) return
      wholes.set(placeOf(indicator.id, period), cases)
      ledger.push({ period, figure: figureOf(indicator, shownPart(cases, threshold), period), cases })
    },
    figureIn(indicator, exact, period) {
      if (isOverTheWhole(indicator)) return figureOf(indicator, { kind: 'exact', n: exact.denominator }, period)
      const cases = wholes.get(placeOf(indicator.id, period))
      if (cases !== undefined) return figureOf(indicator, shownPart(cases, threshold), period)
      return {
        kind: 'share',
        indicator: indicator.id,
        share: { kind: 'hidden' },
        numerator: hidden,
        denominator: hidden,
      }
    },
  }
}

const monthsOfYear = (year: number) => monthsBetween(`${year}-01`, `${year}-12`)

const hidden: ShownCount = { kind: 'hidden' }

const tableOf = (indicator: Indicator, { from }: Span): string =>
  tableId({ indicator, dimension: inOrRest }, yearOf(from))

const placeOf = (table: string, { from, to }: Span): string => `${table}#${from}/${to}`

const isOverTheWhole = ({ measure }: Indicator): boolean =>
  measure.kind === 'share' && isOfTheWhole(measure.denominator)

/** The numerators as their tables have them, or had them of a period that has passed. */
function cellsOfShares(released: readonly Attacked[], own: readonly LedgerEntry[]): ReadonlyMap<string, LedgerCell> {
  const cells = new Map<string, LedgerCell>()
  for (const { tables } of own)
    for (const { id, dimension, periods, rows } of tables)
      if (dimension === inOrRest)
        for (const [at, cell] of (rows.find(({ key }) => key === counted)?.cells ?? []).entries()) {
          const period = periods[at]
          if (period !== undefined) cells.set(placeOf(id, period), cell)
        }
  for (const { group, cells: own } of released)
    for (const { table, period, shown } of own) if (group.shares.has(table)) cells.set(placeOf(table, period), shown)
  return cells
}
