import { boundsOf } from '../rounding.ts'
import type { Row } from '../solver.ts'
import { type Cell, isHidden, type Span, whole, within } from '../tables/cell.ts'
import { countIn, countOf, type Group } from '../tables/group.ts'
import type { Problem } from './attack.ts'
import { segmentsOf } from './segments.ts'
import { smallDifferences } from './smallDifferences.ts'
import type { Target } from './target.ts'

/** A sum that somebody knows from elsewhere: an invoice, or an insider's own counts. */
export type KnownSum = Span & {
  readonly categories: readonly string[]
  readonly low: number
  readonly high: number
}

/** A sum that nobody may come to know, though no cell is of it alone. */
export type Sought = Span & { readonly categories: readonly string[]; readonly value: number }

export type CellProblem = {
  readonly problem: Problem
  /** By the name of a target, the cells that give it. */
  readonly cellsOf: ReadonlyMap<string, readonly Cell[]>
  /** By the name of a target, what was sought beside the cells. */
  readonly soughtOf: ReadonlyMap<string, Sought>
}

/**
 * What a reader of all these cells knows, and what they may not come to know: every hidden cell, and every difference of two shown
 * cells that is 1 to 9. An atom is a class of categories, that always stand together, in a piece of time.
 */
export function problemOf(
  group: Group,
  cells: readonly Cell[],
  known: readonly KnownSum[],
  sought: readonly Sought[] = [],
): CellProblem {
  const segments = segmentsOf([...cells.map(({ period }) => period), ...known])
  const classes = classesOf(group, cells, [...known, ...sought])
  const classIndex = new Map(classes.flatMap((categories, index) => categories.map(one => [one, index] as const)))
  const columnsOf = (categories: readonly string[], span: Span) => {
    const own = [...new Set(categories.flatMap(one => classIndex.get(one) ?? []))]
    const times = segments.flatMap((segment, at) => (within(segment, span) ? [at] : []))
    return own.flatMap(index => times.map(at => index * segments.length + at)).sort((a, b) => a - b)
  }
  const truth = classes.flatMap(categories => segments.map(segment => countOf(group.counts, categories, segment)))
  const totals = segments.map(segment => countIn(group.totals, segment))
  // Where categories overlap, a class of several may hold more cases than there are dossiers.
  const high = classes.flatMap(categories => totals.map(total => total * (group.isOverlapping ? categories.length : 1)))
  const sums = new Map<string, Row>()
  const learn = (columns: readonly number[], low: number, most: number): void => {
    const key = columns.join()
    const before = sums.get(key)
    sums.set(key, { columns, low: Math.max(low, before?.low ?? 0), high: Math.min(most, before?.high ?? most) })
  }
  if (!group.isOverlapping)
    for (const [at, total] of totals.entries())
      learn(
        classes.map((_, index) => index * segments.length + at),
        total,
        total,
      )
  for (const { categories, period, shown, row, threshold } of cells) {
    if (row === whole) continue
    const bounds = boundsOf(shown, threshold)
    learn(columnsOf(categories, period), bounds.low, bounds.high)
  }
  for (const sum of known) learn(columnsOf(sum.categories, sum), sum.low, sum.high)

  const targets = new Map<string, Target>()
  const cellsOf = new Map<string, readonly Cell[]>()
  const aim = (columns: readonly number[], value: number, from: readonly Cell[]): void => {
    const name = columns.join()
    cellsOf.set(name, [...(cellsOf.get(name) ?? []), ...from])
    if (!targets.has(name)) targets.set(name, { name, columns, value })
  }
  for (const cell of cells) if (isHidden(cell)) aim(columnsOf(cell.categories, cell.period), cell.value, [cell])
  for (const { from, less, value } of smallDifferences(cells)) {
    const inner = new Set(columnsOf(less.categories, less.period))
    const columns = columnsOf(from.categories, from.period).filter(column => !inner.has(column))
    aim(columns, value, [from, less])
  }
  const soughtOf = new Map<string, Sought>()
  for (const one of sought) {
    const columns = columnsOf(one.categories, one)
    const name = columns.join()
    if (columns.length > 0) soughtOf.set(name, one)
    if (columns.length > 0 && !targets.has(name)) targets.set(name, { name, columns, value: one.value })
  }
  const rows = [...sums.values()].map(row => (Number.isFinite(row.high) ? row : { ...row, high: most(row, high) }))
  const model = { low: truth.map(() => 0), high, rows }
  return { problem: { model, truth, targets: [...targets.values()] }, cellsOf, soughtOf }
}

const most = ({ columns }: Row, high: readonly number[]): number =>
  columns.reduce((sum, column) => sum + (high[column] ?? 0), 0)

/** Categories that stand together in every cell are one: a hundred merged municipalities are one atom. */
function classesOf(
  { counts }: Group,
  cells: readonly Cell[],
  known: readonly { readonly categories: readonly string[] }[],
): readonly (readonly string[])[] {
  const sets = new Map<string, ReadonlySet<string>>()
  for (const { categories } of [...cells, ...known]) {
    const key = categories.join('\n')
    if (!sets.has(key)) sets.set(key, new Set(categories))
  }
  const all = [...sets.values()]
  const signature = (category: string): string => all.flatMap((set, index) => (set.has(category) ? [index] : [])).join()
  return [...Map.groupBy(Object.keys(counts), signature).values()]
}
