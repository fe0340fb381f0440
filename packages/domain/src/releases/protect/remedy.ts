import { isMergeable } from '../catalogue.ts'
import type { Merge } from '../rehearsal.ts'
import { type Cell, isHidden, other, overlaps, whole } from '../tables/cell.ts'
import { type Draft, hide, merge, placeOf, withoutPeriod } from '../tables/draft.ts'

export type Remedied = {
  readonly drafts: readonly Draft[]
  readonly merges: readonly Merge[]
  readonly hidden: number
  readonly columns: number
  /** Tables in which nothing is left to hide. */
  readonly stuck: ReadonlySet<string>
}

type Change =
  | { readonly kind: 'merge'; readonly draft: Draft; readonly row: string }
  | { readonly kind: 'hide'; readonly draft: Draft; readonly place: string }
  | { readonly kind: 'column'; readonly draft: Draft; readonly period: string }

/** Merging first, for it keeps a number to be shown; then hiding; what both did not mend goes with its whole column. */
const roundsOfMerging = 2
export const roundsOfHiding = 3

/**
 * Gives room to what was too narrow: a row is put in 'other', the smallest number beside it is hidden too, or the table goes without a
 * period. `hit`: for each narrow target the cells that gave it.
 */
export function remedy(
  drafts: readonly Draft[],
  hit: readonly (readonly Cell[])[],
  cells: readonly Cell[],
  round: number,
): Remedied {
  const now = new Map(drafts.map(draft => [draft.id, draft]))
  const merges: Merge[] = []
  const stuck = new Set<string>()
  // One remedy for each table and period in a round, of columns one for each table: it often gives room to the others.
  const done = new Set<string>()
  let [hidden, columns] = [0, 0]
  for (const from of hit) {
    const cell = from.find(({ table, row }) => now.has(table) && row !== whole) ?? from.find(({ row }) => row !== whole)
    if (cell === undefined) continue
    const mark = round > roundsOfHiding ? cell.table : `${cell.table}#${cell.period.key}`
    if (done.has(mark)) continue
    done.add(mark)
    const change = changeFor(cell, from, cells, now, round)
    if (change === undefined) {
      for (const id of now.has(cell.table) ? [cell.table] : now.keys()) stuck.add(id)
      continue
    }
    now.set(change.draft.id, applied(change))
    if (change.kind === 'merge') merges.push({ table: change.draft.id, category: change.row, why: 'too-narrow', round })
    else if (change.kind === 'hide') hidden += 1
    else columns += 1
  }
  return { drafts: [...now.values()], merges, hidden, columns, stuck }
}

function applied(change: Change): Draft {
  if (change.kind === 'merge') return merge(change.draft, change.row)
  if (change.kind === 'hide') return hide(change.draft, change.place)
  return withoutPeriod(change.draft, change.period)
}

function changeFor(
  cell: Cell,
  from: readonly Cell[],
  cells: readonly Cell[],
  drafts: ReadonlyMap<string, Draft>,
  round: number,
): Change | undefined {
  const draft = drafts.get(cell.table)
  if (draft !== undefined && round <= roundsOfMerging && mayMerge(draft, cell))
    return { kind: 'merge', draft, row: cell.row }
  const beside = round <= roundsOfHiding ? chosen(cell, from, cells, drafts, 'hide') : undefined
  if (beside !== undefined) return { kind: 'hide', draft: beside.draft, place: placeOf(beside.cell) }
  const column = chosen(cell, from, cells, drafts, 'column')
  return column === undefined ? undefined : { kind: 'column', draft: column.draft, period: column.cell.period.key }
}

/** Two named rows and 'other' must remain: a breakdown needs three. */
const mayMerge = (draft: Draft, { row }: Cell): boolean =>
  isMergeable(draft.dimension) && row !== other && draft.keys.includes(row) && draft.keys.length > 2

const columnRank = { 'to-date': 0, month: 0, quarter: 1, half: 2, year: 3 } as const

/**
 * The smallest number that may still be hidden: of the two that differ by few, else beside it in its table, else in a sister table. For
 * a column those that are hidden may be chosen as well; the year to date goes first, for it comes again next month, and the year last.
 */
function chosen(
  cell: Cell,
  from: readonly Cell[],
  cells: readonly Cell[],
  drafts: ReadonlyMap<string, Draft>,
  kind: 'hide' | 'column',
): { readonly cell: Cell; readonly draft: Draft } | undefined {
  const mayGo = (one: Cell, draft: Draft): boolean =>
    kind === 'column'
      ? draft.periods.some(({ key }) => key === one.period.key)
      : !isHidden(one) && !draft.hidden.has(placeOf(one))
  const may = cells.flatMap(one => {
    const draft = drafts.get(one.table)
    return one.isFresh && draft !== undefined && mayGo(one, draft) ? [{ cell: one, draft }] : []
  })
  const choices: readonly ((one: Cell) => boolean)[] = [
    one => from.includes(one),
    one => one.table === cell.table && one.period.key === cell.period.key,
    one => one.table === cell.table && overlaps(one.period, cell.period),
    one => overlaps(one.period, cell.period),
  ]
  const rank = ({ period }: Cell): number => (kind === 'column' ? columnRank[period.kind] : 0)
  const inOrder = may.sort((a, b) => rank(a.cell) - rank(b.cell) || a.cell.value - b.cell.value)
  for (const isChoice of choices) {
    const found = inOrder.find(one => isChoice(one.cell))
    if (found !== undefined) return found
  }
  return undefined
}
