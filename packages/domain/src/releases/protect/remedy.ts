import { isMergeable } from '../catalogue.ts'
import type { Merge } from '../rehearsal.ts'
import { type Cell, isHidden, other, overlaps, whole } from '../tables/cell.ts'
import { type Draft, hide, merge, placeOf } from '../tables/draft.ts'

export type Remedied = {
  readonly drafts: readonly Draft[]
  readonly merges: readonly Merge[]
  readonly hidden: number
  /** Tables in which nothing is left to hide. */
  readonly stuck: ReadonlySet<string>
}

/** Merging first, for it keeps a number to be shown; when that did not help in so many rounds, hiding. */
const roundsOfMerging = 5

/**
 * Gives room to what was too narrow: a row is put in 'other', or the smallest number beside it is hidden too. `hit`: for each narrow
 * target the cells that gave it.
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
  // One remedy for each table and period in a round: it often gives room to the others.
  const done = new Set<string>()
  let hidden = 0
  for (const from of hit) {
    const cell = from.find(({ table, row }) => now.has(table) && row !== whole) ?? from.find(({ row }) => row !== whole)
    if (cell === undefined) continue
    const mark = `${cell.table}#${cell.period.key}`
    if (done.has(mark)) continue
    done.add(mark)
    const draft = now.get(cell.table)
    if (draft !== undefined && round <= roundsOfMerging && mayMerge(draft, cell)) {
      now.set(draft.id, merge(draft, cell.row))
      merges.push({ table: draft.id, category: cell.row, why: 'too-narrow', round })
      continue
    }
    const beside = toHide(cell, from, cells, now)
    const target = beside === undefined ? undefined : now.get(beside.table)
    if (beside === undefined || target === undefined) {
      for (const id of draft === undefined ? now.keys() : [draft.id]) stuck.add(id)
      continue
    }
    now.set(target.id, hide(target, placeOf(beside)))
    hidden += 1
  }
  return { drafts: [...now.values()], merges, hidden, stuck }
}

/** Two named rows and 'other' must remain: a breakdown needs three. */
const mayMerge = (draft: Draft, { row }: Cell): boolean =>
  isMergeable(draft.dimension) && row !== other && draft.keys.includes(row) && draft.keys.length > 2

/** The smallest number that may still be hidden: of the two that differ by few, else beside it in its table, else in a sister table. */
function toHide(
  cell: Cell,
  from: readonly Cell[],
  cells: readonly Cell[],
  drafts: ReadonlyMap<string, Draft>,
): Cell | undefined {
  const may = (one: Cell): boolean =>
    one.isFresh && !isHidden(one) && drafts.has(one.table) && drafts.get(one.table)?.hidden.has(placeOf(one)) === false
  const choices: readonly ((one: Cell) => boolean)[] = [
    one => from.includes(one),
    one => one.table === cell.table && one.period.key === cell.period.key,
    one => one.table === cell.table && overlaps(one.period, cell.period),
    one => overlaps(one.period, cell.period),
  ]
  for (const isChoice of choices) {
    const found = cells.filter(one => may(one) && isChoice(one)).sort((a, b) => a.value - b.value)[0]
    if (found !== undefined) return found
  }
  return undefined
}
