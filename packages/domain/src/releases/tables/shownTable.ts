import type { ShownCount, ShownTable } from '../edition.ts'
import type { LedgerTable } from '../ledger.ts'
import type { RehearsalInput } from '../rehearsal.ts'
import { shownCell, shownPart } from '../rounding.ts'
import { type Cell, other } from './cell.ts'
import { cellsOf, type Draft, type Drawn } from './draft.ts'
import { countIn, type Group } from './group.ts'

/**
 * A table as a reader sees it; its total is exact for a year alone, else a part like any. `totalsNow`: the whole as the figures beside it
 * have it. A table of a month that was shown stays as it was, so where its total is no longer that of the figures, it is a part as well.
 */
export function asShownTable(
  draft: Draft,
  drawn: Drawn,
  totalsNow: Group['totals'],
  nameOf: RehearsalInput['nameOf'],
): ShownTable {
  const { group, threshold } = drawn
  const cells = byRow(cellsOf(draft, drawn))
  const shown = (key: string): ShownCount[] => (cells.get(key) ?? []).map(cell => shownCell(cell.shown))
  const totals = draft.periods.map((period): ShownCount => {
    const n = countIn(group.totals, period)
    const isExact = period.kind === 'year' && n === countIn(totalsNow, period)
    return isExact ? { kind: 'exact', n } : shownPart(n, threshold)
  })
  return {
    id: draft.id,
    indicator: group.indicator.id,
    dimension: draft.dimension,
    periods: [...draft.periods],
    rows: draft.keys.map(key => {
      const name = nameOf?.(draft.dimension, key)
      return { key, ...(name === undefined ? {} : { name }), cells: shown(key) }
    }),
    ...(draft.merged === undefined ? {} : { other: { cells: shown(other) } }),
    ...(group.isOverlapping ? {} : { totals }),
  }
}

export function asLedgerTable(draft: Draft, drawn: Drawn): LedgerTable {
  const cells = byRow(cellsOf(draft, drawn))
  const drawnAs = (key: string) => (cells.get(key) ?? []).map(cell => cell.shown)
  return {
    id: draft.id,
    group: drawn.group.id,
    dimension: draft.dimension,
    since: drawn.group.since,
    periods: [...draft.periods],
    rows: draft.keys.map(key => ({ key, cells: drawnAs(key) })),
    ...(draft.merged === undefined ? {} : { other: { categories: draft.merged, cells: drawnAs(other) } }),
  }
}

const byRow = (cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> => Map.groupBy(cells, ({ row }) => row)
