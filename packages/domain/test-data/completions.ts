import type { Cell } from '../src/reports/smallCells.ts'

/** One figure as a reader sees it: the number, or the numbers they would try for it. */
export type Guess = { readonly n: number; readonly hidden: boolean; readonly tries: readonly number[] }

/**
 * What a reader would try for a cell: of a small one all below the threshold; of a shielded one any number from
 * `low` on. Only those near the true one are tried, which can only find fewer possible values than there are.
 */
export function guessOf(cell: Cell, n: number, threshold: number, low: number): Guess {
  if (cell.kind === 'count') return { n, hidden: false, tries: [cell.n] }
  const near = [n, n + 1, n - 1, n + 2, n - 2]
  const may = (value: number): boolean => (cell.kind === 'small' ? value >= 1 && value < threshold : value >= low)
  return { n, hidden: true, tries: near.filter(may) }
}

export type GuessedTable = {
  readonly cells: readonly (readonly Guess[])[]
  readonly rowTotals: readonly Guess[]
  readonly columnTotals: readonly Guess[]
  readonly whole: Guess
}

/**
 * By brute force, in how many ways each hidden figure of a table can be filled in so that everything adds up:
 * the fewest over all hidden figures, counted up to `enough`. Fills in cell by cell, knows nothing of how
 * the cells were chosen, and so can be trusted to judge it.
 */
export function fewestValues(table: GuessedTable, enough: number): number {
  const width = table.columnTotals.length
  const figures = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.whole]
  const found = figures.map(() => new Set<number>())
  const isEnough = (): boolean => figures.every(({ hidden }, index) => !hidden || (found[index]?.size ?? 0) >= enough)
  const fits = (guess: Guess | undefined, sum: number): boolean => guess?.tries.includes(sum) ?? false
  const most = (guess: Guess | undefined): number => Math.max(...(guess?.tries ?? [0]))

  const fill = (values: readonly number[], rowSums: readonly number[], columnSums: readonly number[]): void => {
    const at = values.length
    if (at === table.cells.length * width) {
      const whole = rowSums.reduce((sum, n) => sum + n, 0)
      if (!fits(table.whole, whole) || !columnSums.every((sum, column) => fits(table.columnTotals[column], sum))) return
      for (const [index, value] of [...values, ...rowSums, ...columnSums, whole].entries()) found[index]?.add(value)
      return
    }
    const row = Math.floor(at / width)
    const column = at % width
    for (const value of table.cells[row]?.[column]?.tries ?? []) {
      const rowSum = (rowSums[row] ?? 0) + value
      const columnSum = (columnSums[column] ?? 0) + value
      if (rowSum > most(table.rowTotals[row]) || columnSum > most(table.columnTotals[column])) continue
      if (column === width - 1 && !fits(table.rowTotals[row], rowSum)) continue
      if (row === table.cells.length - 1 && !fits(table.columnTotals[column], columnSum)) continue
      fill([...values, value], rowSums.with(row, rowSum), columnSums.with(column, columnSum))
      if (isEnough()) return
    }
  }
  fill(
    [],
    table.rowTotals.map(() => 0),
    table.columnTotals.map(() => 0),
  )
  const sizes = figures.flatMap(({ hidden }, index) => (hidden ? [found[index]?.size ?? 0] : []))
  return Math.min(enough, ...sizes)
}
