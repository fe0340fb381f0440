import { type Attacked, attack, type Limits, type Problem } from '../attack/attack.ts'
import type { KnownSum } from '../attack/problemOf.ts'
import { segmentsOf } from '../attack/segments.ts'
import { smallDifferences } from '../attack/smallDifferences.ts'
import type { Target } from '../attack/target.ts'
import { boundsOf } from '../rounding.ts'
import type { Row } from '../solver.ts'
import { type Cell, isHidden, overlaps, type Span, whole, within } from '../tables/cell.ts'
import { countIn, countOf, type Group } from '../tables/group.ts'

/** Tables of a group as an edition showed them before they were corrected, with the counts that stood then. */
export type Earlier = { readonly group: Group; readonly cells: readonly Cell[] }

type Corrected = Earlier & { readonly known: readonly KnownSum[] }
type Hits = { readonly hit: readonly (readonly Cell[])[]; readonly attacked: number; readonly finished: boolean }

/**
 * A reader who has a table and its correction: what of the difference they can conclude. Of each cell that both show, and of two of which
 * one holds the other, a difference of 1 to 9 is a small number of cases that came or went. Where cases only came, or only went, they are
 * taken to know that too: then each version also bounds what the other one hides. Gives for each narrow target the new cells to remedy.
 */
export async function attackBesideEarlier(
  corrected: Corrected,
  earlier: readonly Earlier[],
  limits: Limits,
): Promise<Hits> {
  const hit: (readonly Cell[])[] = []
  let attacked = 0
  for (const before of earlier)
    for (const { problem, cellsOf } of problemsOf(before, corrected)) {
      const { narrow, finished }: Attacked = await attack(problem, limits)
      attacked += problem.targets.length
      hit.push(...narrow.map(({ name }) => cellsOf.get(name) ?? []))
      if (!finished) return { hit, attacked, finished }
    }
  return { hit, attacked, finished: true }
}

type VersionsProblem = { readonly problem: Problem; readonly cellsOf: ReadonlyMap<string, readonly Cell[]> }
type Version = Earlier & { readonly known: readonly KnownSum[]; readonly truth: readonly number[] }
type ColumnsOf = (categories: readonly string[], span: Span) => readonly number[]

function problemsOf(before: Earlier, after: Corrected): readonly VersionsProblem[] {
  const cells = [...before.cells, ...after.cells]
  const segments = segmentsOf([...cells.map(({ period }) => period), ...after.known])
  const classes = classesOf(before, after)
  const indexOf = new Map(classes.flatMap((own, index) => own.map(one => [one, index] as const)))
  const columnsOf: ColumnsOf = (categories, span) =>
    [...new Set(categories.flatMap(one => indexOf.get(one) ?? []))]
      .flatMap(index => segments.flatMap((one, at) => (within(one, span) ? [index * segments.length + at] : [])))
      .sort((a, b) => a - b)
  const versionOf = (one: Corrected): Version => ({
    ...one,
    truth: classes.flatMap(categories => segments.map(segment => countOf(one.group.counts, categories, segment))),
  })
  const [first, second] = [versionOf({ ...before, known: [] }), versionOf(after)]
  const isMoreIn = (one: Version, other: Version): boolean => one.truth.every((n, at) => n >= (other.truth[at] ?? 0))
  const rowsOf = (one: Version): readonly Row[] => sumsOf(one, segments, classes.length, columnsOf)
  const mostOf = ({ group }: Version): readonly number[] =>
    classes.flatMap(own =>
      segments.map(segment => countIn(group.totals, segment) * (group.isOverlapping ? own.length : 1)),
    )
  const differences = pairsOf(before.cells, after.cells)
  const remedied = (cell: Cell): readonly Cell[] => toRemedy(cell, after.cells)
  const nested = (less: Version, more: Version): VersionsProblem => {
    const isLess = new Set(less.cells)
    const offset = less.truth.length
    const both = (columns: readonly number[]) => [...columns, ...columns.map(one => one + offset)]
    const rows = [...rowsOf(less), ...rowsOf(more).map(row => ({ ...row, columns: both(row.columns) }))]
    const aims = new Map<string, { target: Target; from: readonly Cell[] }>()
    const aim = (columns: readonly number[], value: number, from: readonly Cell[]): void => {
      const name = columns.join()
      if (columns.length > 0 && !aims.has(name)) aims.set(name, { target: { name, columns, value }, from })
    }
    for (const { from, less: inner, value } of differences) {
      if (isLess.has(from) || !isLess.has(inner)) continue
      const taken = new Set(columnsOf(inner.categories, inner.period))
      const columns = both(columnsOf(from.categories, from.period)).filter(one => !taken.has(one))
      aim(columns, value, [...remedied(from), ...remedied(inner)])
    }
    for (const cell of less.cells)
      if (isHidden(cell)) aim(columnsOf(cell.categories, cell.period), cell.value, remedied(cell))
    for (const cell of more.cells)
      if (isHidden(cell)) aim(both(columnsOf(cell.categories, cell.period)), cell.value, remedied(cell))
    return put(
      [...less.truth, ...more.truth.map((n, at) => n - (less.truth[at] ?? 0))],
      [...mostOf(less), ...mostOf(more)],
      rows,
      aims,
    )
  }
  /** Every coefficient is 1: of the corrected version each atom stands as what it leaves of the most that it can be. */
  const apart = (): VersionsProblem => {
    const isOld = new Set(first.cells)
    const offset = first.truth.length
    const most = mostOf(second)
    const mostIn = (columns: readonly number[]) => columns.reduce((sum, one) => sum + (most[one] ?? 0), 0)
    const rows = [
      ...rowsOf(first),
      ...rowsOf(second).map(({ columns, low, high }) => ({
        columns: columns.map(one => one + offset),
        low: Number.isFinite(high) ? mostIn(columns) - high : 0,
        high: mostIn(columns) - low,
      })),
    ]
    const aims = new Map<string, { target: Target; from: readonly Cell[] }>()
    for (const { from, less, value } of differences) {
      const [old, now] = isOld.has(from) ? [from, less] : [less, from]
      const columns = [
        ...columnsOf(old.categories, old.period),
        ...columnsOf(now.categories, now.period).map(one => one + offset),
      ]
      const name = columns.join()
      if (columns.length > 0) aims.set(name, { target: { name, columns, value }, from: [now, ...remedied(old)] })
    }
    return put(
      [...first.truth, ...second.truth.map((n, at) => (most[at] ?? 0) - n)],
      [...mostOf(first), ...most],
      rows,
      aims,
    )
  }
  const inOneWay = isMoreIn(second, first)
    ? [nested(first, second)]
    : isMoreIn(first, second)
      ? [nested(second, first)]
      : []
  return [...inOneWay, apart()]
}

function put(
  truth: readonly number[],
  high: readonly number[],
  rows: readonly Row[],
  aims: ReadonlyMap<string, { readonly target: Target; readonly from: readonly Cell[] }>,
): VersionsProblem {
  const most = ({ columns }: Row): number => columns.reduce((sum, column) => sum + (high[column] ?? 0), 0)
  const model = {
    low: truth.map(() => 0),
    high,
    rows: rows.map(row => (Number.isFinite(row.high) ? row : { ...row, high: most(row) })),
  }
  const targets = [...aims.values()].map(({ target }) => target)
  return { problem: { model, truth, targets }, cellsOf: new Map([...aims].map(([name, { from }]) => [name, from])) }
}

/** What a version says of its own atoms. */
function sumsOf(
  { group, cells, known }: Version,
  segments: readonly Span[],
  classes: number,
  columnsOf: ColumnsOf,
): readonly Row[] {
  const totals = group.isOverlapping
    ? []
    : segments.map((segment, at) => {
        const total = countIn(group.totals, segment)
        return {
          columns: Array.from({ length: classes }, (_, index) => index * segments.length + at),
          low: total,
          high: total,
        }
      })
  const told = cells.filter(({ row }) => row !== whole)
  return [
    ...totals,
    ...told.map(({ categories, period, shown, threshold }) => ({
      columns: columnsOf(categories, period),
      ...boundsOf(shown, threshold),
    })),
    ...known.map(sum => ({ columns: columnsOf(sum.categories, sum), low: sum.low, high: sum.high })),
  ].filter(({ columns }) => columns.length > 0)
}

/** Small differences of a cell of one version and one of the other. */
function pairsOf(before: readonly Cell[], after: readonly Cell[]) {
  const isOld = new Set(before)
  return smallDifferences([...before, ...after]).filter(
    ({ from, less }) => isOld.has(from) !== isOld.has(less) && from.row !== whole && less.row !== whole,
  )
}

/** The new cells by which it can be mended: that of the same cases, else those of the same table and time. */
function toRemedy(cell: Cell, after: readonly Cell[]): readonly Cell[] {
  if (after.includes(cell)) return [cell]
  const inTime = after.filter(({ row, period }) => row !== whole && overlaps(period, cell.period))
  const same = inTime.filter(({ row, table }) => row === cell.row && table === cell.table)
  if (same.length > 0) return same
  const inTable = inTime.filter(({ table }) => table === cell.table)
  return inTable.length > 0 ? inTable : inTime
}

/** Categories that stand together in every cell of both versions are one. */
function classesOf(before: Earlier, after: Corrected): readonly (readonly string[])[] {
  const sets = [...before.cells, ...after.cells, ...after.known].map(({ categories }) => categories.join('\n'))
  const all = [...new Set(sets)].map(one => new Set(one.split('\n')))
  const categories = [...new Set([...Object.keys(before.group.counts), ...Object.keys(after.group.counts)])]
  const signature = (category: string): string => all.flatMap((set, at) => (set.has(category) ? [at] : [])).join()
  return [...Map.groupBy(categories, signature).values()]
}
