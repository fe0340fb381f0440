import { createHash } from 'node:crypto'
import {
  compared,
  guessField,
  type ImportField,
  keptCell,
  mostCharacters,
  mostColumns,
  mostRows,
  type RawCell,
} from '@kring/domain/imports'
import { FileFault } from './fileFault.ts'
import { isFilled, type SheetTable } from './table.ts'

export type Column = {
  readonly index: number
  readonly name: string
  readonly filled: number
  readonly examples: readonly string[]
  readonly guess?: ImportField | undefined
}

export type ColumnsOfFile = {
  /** As the spreadsheet numbers it. */
  readonly headerRow: number
  readonly columns: readonly Column[]
  /** Rows with something in them, below the names, with their number. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly RawCell[] }[]
  /** A hash of the names of the columns, or of which there are when none of their names is known. */
  readonly layout: string
}

/** Rows in which the names of the columns are looked for. */
const mostAbove = 30
const mostExamples = 3

/** The columns of a sheet with what their names suggest; somebody said which row the names are on, or it is found. Throws FileFault. */
export function columnsOf({ rows }: SheetTable, headerRow?: number): ColumnsOfFile {
  const header = headerRow === undefined ? headerIn(rows) : headerRow - 1
  const names = rows[header] ?? []
  const below = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(header + 1)
    .filter(({ cells }) => cells.some(isFilled))
  if (below.length === 0) throw new FileFault('import-no-rows')
  if (below.length > mostRows) throw new FileFault('import-too-many-rows')
  // A row of names that nobody pointed out may be somebody's: the first of a file without names.
  if (headerRow === undefined && !hasKnownName(names)) throw new FileFault('import-header-unknown')
  const width = Math.max(...rows.slice(header, header + 2).map(row => row.length), names.length)
  // Each column goes through every row.
  if (width > mostColumns) throw new FileFault('import-too-many-columns')
  const taken = new Set<ImportField>()
  const columns = Array.from({ length: width }, (_, index): Column => {
    const name = shown(names[index]) ?? ''
    const cells = below.map(({ cells: own }) => own[index]).filter(isFilled)
    const found = guessField(name)
    const guess = found === undefined || (taken.has(found) && found !== 'themes') ? undefined : found
    if (guess !== undefined) taken.add(guess)
    const examples = cells.slice(0, 50).flatMap(cell => shown(cell) ?? [])
    return { index, name, filled: cells.length, examples: [...new Set(examples)].slice(0, mostExamples), guess }
  }).filter(({ name, filled }) => name !== '' || filled > 0)
  // Without a known name it may be a row of data: no hash is made of it.
  const isNamed = hasKnownName(names)
  const named = columns.map(({ index, name }) => (isNamed ? `${index} ${compared(name)}` : index)).join('\n')
  return {
    headerRow: header + 1,
    columns,
    rows: below,
    layout: createHash('sha256').update(named).digest('base64url').slice(0, 22),
  }
}

/** The row that looks most like names of columns: those that are known count most, then how many there are. */
function headerIn(rows: readonly (readonly RawCell[])[]): number {
  const points = rows.slice(0, mostAbove).map(row => {
    const texts = row.filter(cell => typeof cell === 'string' && isFilled(cell)).map(String)
    const known = texts.filter(text => guessField(text) !== undefined).length
    return 10 * known + new Set(texts).size
  })
  return Math.max(0, points.indexOf(Math.max(...points)))
}

/** The letters by which a spreadsheet calls a column; the first is A. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const isKnownName = (cell: RawCell): boolean => typeof cell === 'string' && guessField(cell) !== undefined
const hasKnownName = (cells: readonly RawCell[]): boolean => cells.some(isKnownName)

/** Whether a sheet has a row of names that are known. */
export const hasHeader = (rows: SheetTable['rows']): boolean => rows.slice(0, mostAbove).some(hasKnownName)

/** A cell as it is shown to who maps the columns. */
function shown(raw: RawCell): string | undefined {
  const cell = keptCell(typeof raw === 'string' ? raw.slice(0, 2 * mostCharacters) : raw)
  if (cell === undefined) return undefined
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : '…'
}
