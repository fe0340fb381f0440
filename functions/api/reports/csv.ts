import type { Locale } from '@kring/domain'
import {
  editionSheets,
  type NumberFormat,
  type PublishedEdition,
  type Sheet,
  type SheetCell,
} from '@kring/domain/releases/sheets'
import { stringify } from 'csv-stringify/sync'
import { csvText } from './fileText.ts'

/**
 * All sheets of an edition as one CSV, each under its name with an empty line between: UTF-8 with BOM, every cell quoted. In Dutch
 * and French ';' stands between cells and ',' in numbers, as the spreadsheets of Belgium and the Netherlands read them; in English
 * ',' and '.'.
 */
export const editionCsv = (published: PublishedEdition, locale: Locale): string =>
  sheetsCsv(editionSheets(published, locale), locale)

/** The same of any sheets. */
export function sheetsCsv(sheets: readonly Sheet[], locale: Locale): string {
  const rows = sheets.flatMap(({ name, columns, rows: own }, at) => [
    ...(at === 0 ? [] : [[]]),
    [csvText(name)],
    columns.map(column => csvText(column.name)),
    ...own.map(row => row.map(cell => written(cell, locale))),
  ])
  return csvOf(rows, locale)
}

/** Rows of what is written already as CSV. */
export const csvOf = (rows: readonly (readonly string[])[], locale: Locale): string =>
  stringify(
    rows.map(row => [...row]),
    {
      bom: true,
      delimiter: locale === 'en' ? ',' : ';',
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    },
  )

function written(cell: SheetCell, locale: Locale): string {
  switch (cell.kind) {
    case 'none':
      return ''
    case 'text':
      return csvText(cell.text)
    case 'day':
      // Every spreadsheet reads it as a day.
      return cell.day
    case 'number':
      return localNumber(cell.value, cell.as, locale)
    default:
      return cell satisfies never
  }
}

/** '69%' is a number to a spreadsheet, as '10,2' is. */
function localNumber(value: number, as: NumberFormat, locale: Locale): string {
  if (as === 'percent') return `${Math.round(value * 100)}%`
  const point = String(value)
  return locale === 'en' ? point : point.replace('.', ',')
}
