import { stringify } from 'csv-stringify/sync'

/** A cell of a file for a spreadsheet. */
export type CsvCell = string | number

/**
 * Rows as CSV: UTF-8 with BOM, ';' as separator (the spreadsheets of Belgium and the Netherlands read it so), every cell
 * quoted, formulas escaped.
 */
export const csvFile = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map(row => [...row]),
    {
      bom: true,
      delimiter: ';',
      quoted: true,
      quoted_empty: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  )
