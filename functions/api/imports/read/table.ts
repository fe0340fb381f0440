import { mostColumns, mostRows, type RawCell } from '@kring/domain/imports'

/** Rows above the names of the columns that may be there beside the rows that are read. */
const mostRowsAbove = 100
export const mostRowsRead = mostRows + mostRowsAbove
/** Cells of all sheets together, empty ones too: two sheets of the largest size. */
export const mostCells = 2 * mostRowsRead * mostColumns
/** Characters of all cells together, a text that cells have in common counted for each. */
export const mostTextOfCells = 60 * 1024 * 1024

/** A sheet of a file as it stands: its first row is row 1 of the spreadsheet. */
export type SheetTable = {
  readonly kind: 'csv' | 'xlsx'
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly sheet?: string | undefined
  readonly rows: readonly (readonly RawCell[])[]
  /** Cells that a merged cell covers, as `row column` from 0. */
  readonly covered: ReadonlySet<string>
  /** A number that is a day counts from 1904, not from 1900. */
  readonly isFrom1904?: boolean | undefined
}

export const isFilled = (cell: RawCell): boolean =>
  cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '')
