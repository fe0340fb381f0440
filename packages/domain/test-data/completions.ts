import type { Cell } from '../src/reports/suppression/smallCells.ts'

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
  const { cells, rowTotals, columnTotals } = table
  const counts = [
    ...cells.flatMap((row, at) => row.map((guess, column) => [guess, withCell(table, at, column)] as const)),
    ...rowTotals.map((guess, at) => {
      return [guess, (only: Guess) => ({ ...table, rowTotals: rowTotals.with(at, only) })] as const
    }),
    ...columnTotals.map((guess, at) => {
      return [guess, (only: Guess) => ({ ...table, columnTotals: columnTotals.with(at, only) })] as const
    }),
    [table.whole, (only: Guess) => ({ ...table, whole: only })] as const,
  ].flatMap(([guess, fixed]) => (guess.hidden ? [possibleValues(guess, fixed, enough)] : []))
  return Math.min(enough, ...counts)
}

const withCell = (table: GuessedTable, row: number, column: number) => (only: Guess) => ({
  ...table,
  cells: table.cells.map((cells, at) => (at === row ? cells.with(column, only) : cells)),
})

function possibleValues(guess: Guess, fixed: (only: Guess) => GuessedTable, enough: number): number {
  let found = 0
  for (const value of guess.tries)
    if (found < enough && canBeFilled(fixed({ ...guess, tries: [value] }), [])) found += 1
  return found
}

/** Tries one cell after the other, and gives up as soon as a row, a column or the whole can't be reached. */
function canBeFilled(table: GuessedTable, filled: readonly number[]): boolean {
  const width = table.columnTotals.length
  const spans = table.cells.map((row, at) => row.map((guess, column) => spanOf(guess, filled[at * width + column])))
  const rows = spans.map(addUp)
  const columns = table.columnTotals.map((_, column) => addUp(spans.map(row => row[column] ?? nothing)))
  const isReachable =
    rows.every((row, at) => reaches(row, table.rowTotals[at])) &&
    columns.every((column, at) => reaches(column, table.columnTotals[at])) &&
    reaches(addUp(rows), table.whole)
  if (!isReachable) return false
  const next = table.cells.flat()[filled.length]
  return next === undefined || next.tries.some(value => canBeFilled(table, [...filled, value]))
}

type Span = { readonly low: number; readonly high: number }
const nothing: Span = { low: 0, high: 0 }

const spanOf = ({ tries }: Guess, filled: number | undefined): Span =>
  filled === undefined ? { low: Math.min(...tries), high: Math.max(...tries) } : { low: filled, high: filled }

const addUp = (spans: readonly Span[]): Span =>
  spans.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), nothing)

const reaches = ({ low, high }: Span, guess: Guess | undefined): boolean =>
  guess?.tries.some(value => value >= low && value <= high) ?? false
