/**
 * Small cells (DOMAIN, "Small cells"). `small`: below the threshold, reads "< 10". `shielded`: hidden so that another
 * can't be worked out; it may be larger.
 */
export type Cell = { readonly kind: 'count'; readonly n: number } | { readonly kind: 'small' } | { readonly kind: 'shielded' }

export const defaultThreshold = 10

/** A hidden cell must leave at least so many possible values, else it counts as worked out. */
const leastPossibleValues = 3

/** One count that stands alone. Nobody is nobody: zero is shown. */
export function cellOf(n: number, threshold: number): Cell {
  return n > 0 && n < threshold ? { kind: 'small' } : { kind: 'count', n }
}

/**
 * The cells of counts that add up to a total, which is shown unless it is small. Hides what is small, then as many of the next smallest
 * as it takes that no hidden one follows from the total.
 */
export function suppressParts(counts: readonly number[], threshold: number): readonly Cell[] {
  const cells = counts.map(n => cellOf(n, threshold))
  // A total that is small is hidden itself, so nothing follows from it.
  if (cellOf(sum(counts), threshold).kind === 'count') protectLine(cells, counts, threshold)
  return cells
}

/** A table with its row and column totals; each line is protected against the others until nothing changes. */
export function suppressTable(
  rows: readonly (readonly number[])[],
  threshold: number,
): { readonly cells: readonly (readonly Cell[])[]; readonly rowTotals: readonly Cell[]; readonly columnTotals: readonly Cell[] } {
  const width = Math.max(0, ...rows.map(row => row.length))
  const columnAt = (index: number): number[] => rows.map(row => row[index] ?? 0)
  const rowTotals = suppressParts(rows.map(sum), threshold)
  const columnTotals = suppressParts(
    Array.from({ length: width }, (_, index) => sum(columnAt(index))),
    threshold,
  )
  const cells = rows.map(row => row.map(n => cellOf(n, threshold)))
  for (let changed = true; changed; ) {
    changed = false
    rows.forEach((row, index) => {
      const line = cells[index] ?? []
      if (rowTotals[index]?.kind === 'count') changed = protectLine(line, row, threshold) || changed
    })
    for (let index = 0; index < width; index += 1) {
      if (columnTotals[index]?.kind !== 'count') continue
      const line = cells.map(row => row[index] ?? cellOf(0, threshold))
      const added = protectLine(line, columnAt(index), threshold)
      line.forEach((cell, row) => {
        const target = cells[row]
        if (target && index < target.length) target[index] = cell
      })
      changed = added || changed
    }
  }
  return { cells, rowTotals, columnTotals }
}

/** Hides more of the line, in place, until what is hidden can't be worked out. Says whether it hid any. */
function protectLine(cells: Cell[], counts: readonly number[], threshold: number): boolean {
  let changed = false
  while (isWorkedOut(cells, counts, threshold)) {
    const next = smallestShown(cells, counts)
    if (next === undefined) {
      // All are hidden and still follow from the total: then do not even say which are small.
      if (cells.every(cell => cell.kind === 'shielded')) return changed
      cells.forEach((cell, index) => {
        if (cell.kind === 'small') cells[index] = { kind: 'shielded' }
      })
      return true
    }
    cells[next] = { kind: 'shielded' }
    changed = true
  }
  return changed
}

/** Can some hidden cell be pinned to fewer than three values from the total of the line and the cells shown? */
function isWorkedOut(cells: readonly Cell[], counts: readonly number[], threshold: number): boolean {
  const hidden = cells.flatMap((cell, index) => (cell.kind === 'count' ? [] : [{ kind: cell.kind, n: counts[index] ?? 0 }]))
  if (hidden.length === 0) return false
  const left = sum(hidden.map(({ n }) => n))
  const anySmall = hidden.some(({ kind }) => kind === 'small')
  // What a reader knows: a small cell is 1 to threshold − 1; a shielded one is at least 0.
  const bounds = hidden.map(({ kind }) =>
    kind === 'small' ? { low: 1, high: threshold - 1 } : { low: anySmall ? 1 : 0, high: left },
  )
  const lows = sum(bounds.map(({ low }) => low))
  const highs = sum(bounds.map(({ high }) => high))
  return bounds.some(({ low, high }) => {
    const least = Math.max(low, left - (highs - high))
    const most = Math.min(high, left - (lows - low))
    return most - least + 1 < leastPossibleValues
  })
}

function smallestShown(cells: readonly Cell[], counts: readonly number[]): number | undefined {
  const shown = cells.flatMap((cell, index) => (cell.kind === 'count' && cell.n > 0 ? [index] : []))
  return shown.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
