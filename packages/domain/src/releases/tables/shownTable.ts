import type { ShownCount, ShownTable } from '../edition.ts'
import type { LedgerTable } from '../ledger.ts'
import type { RehearsalInput } from '../rehearsal.ts'
import { shownCell, shownPart } from '../rounding.ts'
import { type Cell, other } from './cell.ts'
import { cellsOf, type Draft, type Drawn } from './draft.ts'
import { countIn } from './group.ts'

/** A table as a reader sees it; its total is exact for a year and the year to date, else a part like any. */
export function asShownTable(draft: Draft, drawn: Drawn, nameOf: RehearsalInput['nameOf']): ShownTable {
  const { group, threshold } = drawn
  const cells = byRow(cellsOf(draft, drawn))
  const shown = (key: string): ShownCount[] => (cells.get(key) ?? []).map(cell => shownCell(cell.shown))
  const totals = draft.periods.map((period): ShownCount => {
    const n = countIn(group.totals, period)
    return period.kind === 'year' || period.kind === 'to-date' ? { kind: 'exact', n } : shownPart(n, threshold)
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
    ...(draft.merged === undefined ? {} : { other: { categories: draft.merged, cells: shown(other) } }),
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
