import type { Cell } from './cell.ts'
import type { SumEdge } from './sumEdges.ts'
import { cellKind, suppressionKinds } from './suppressionKinds.ts'

export type SuppressedTable = {
  readonly cells: readonly (readonly Cell[])[]
  readonly rowTotals: readonly Cell[]
  readonly columnTotals: readonly Cell[]
}

export const defaultThreshold = 10

/** The cell of a single count. Zero is shown, as it reveals nothing about a person. */
export const cellOf = (n: number, threshold: number): Cell => cell(cellKind(n, threshold), n)

/** The cells of counts that add up to a total, which is shown with them unless it is small. */
export function suppressParts(counts: readonly number[], threshold: number): readonly Cell[] {
  return suppressLine(counts, [{ from: 1, to: 0, n: sum(counts), role: 'whole' }], threshold)
}

/**
 * The cells of overlapping counts: each member of the whole is in one or more of them, so their sum is at least the
 * whole and the overlap is unknown. If the sum is less, some members are in none and nothing follows from the whole.
 */
export function suppressOverlapping(counts: readonly number[], whole: number, threshold: number): readonly Cell[] {
  const overlap = sum(counts) - whole
  if (overlap < 0) return counts.map(n => cellOf(n, threshold))
  const totals = [
    { from: 1, to: 0, n: whole, role: 'whole' },
    { from: 1, to: 0, n: overlap, role: 'unseen' },
  ] as const
  return suppressLine(counts, totals, threshold)
}

function suppressLine(counts: readonly number[], totals: readonly SumEdge[], threshold: number): readonly Cell[] {
  const parts = counts.map((n): SumEdge => ({ from: 0, to: 1, n, role: 'part' }))
  return cellsOf([...parts, ...totals], threshold).slice(0, counts.length)
}

/** A table with row and column totals, next to a shown grand total unless that is small. */
export function suppressTable(rows: readonly (readonly number[])[], threshold: number): SuppressedTable {
  const width = Math.max(0, ...rows.map(row => row.length))
  const columns = Array.from({ length: width }, (_, column) => rows.map(row => row[column] ?? 0))
  const rowPoint = (row: number): number => 2 + row
  const columnPoint = (column: number): number => 2 + rows.length + column
  const cells = cellsOf(
    [
      ...rows.map((row, at): SumEdge => ({ from: 0, to: rowPoint(at), n: sum(row), role: 'total' })),
      ...columns.map((column, at): SumEdge => ({ from: columnPoint(at), to: 1, n: sum(column), role: 'total' })),
      ...rows.flatMap((_, row) =>
        columns.map((column, at): SumEdge => {
          return { from: rowPoint(row), to: columnPoint(at), n: column[row] ?? 0, role: 'part' }
        }),
      ),
      { from: 1, to: 0, n: sum(rows.map(sum)), role: 'whole' },
    ],
    threshold,
  )
  const inner = cells.slice(rows.length + width)
  return {
    rowTotals: cells.slice(0, rows.length),
    columnTotals: cells.slice(rows.length, rows.length + width),
    cells: rows.map((_, row) => inner.slice(row * width, (row + 1) * width)),
  }
}

export type SuppressedGroups = {
  readonly cells: readonly (readonly Cell[])[]
  readonly totals: readonly Cell[]
}

/** Parts in groups with a total each (months in quarters), next to a shown grand total unless that is small. */
export function suppressGroups(groups: readonly (readonly number[])[], threshold: number): SuppressedGroups {
  // The total of an only group is the grand total, and no figure of its own.
  const [only] = groups
  if (groups.length === 1 && only !== undefined)
    return { cells: [suppressParts(only, threshold)], totals: [cellOf(sum(only), threshold)] }
  const point = (group: number): number => 2 + group
  const cells = cellsOf(
    [
      ...groups.map((group, at): SumEdge => ({ from: 0, to: point(at), n: sum(group), role: 'total' })),
      ...groups.flatMap((group, at) => group.map((n): SumEdge => ({ from: point(at), to: 1, n, role: 'part' }))),
      { from: 1, to: 0, n: sum(groups.map(sum)), role: 'whole' },
    ],
    threshold,
  )
  let next = groups.length
  return {
    totals: cells.slice(0, groups.length),
    cells: groups.map(group => {
      const start = next
      next += group.length
      return cells.slice(start, next)
    }),
  }
}

function cellsOf(figures: readonly SumEdge[], threshold: number): readonly Cell[] {
  const kinds = suppressionKinds(figures, threshold)
  return figures.map(({ n }, index) => cell(kinds[index] ?? 'shielded', n))
}

const cell = (kind: Cell['kind'], n: number): Cell => (kind === 'count' ? { kind, n } : { kind })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
