import type { Locale } from '@kring/domain'
import {
  editionSheets,
  type NumberFormat,
  type PublishedEdition,
  type Sheet,
  type SheetCell,
} from '@kring/domain/releases/sheets'
import type { CellObject, Sheet as XlsxSheet } from 'write-excel-file/node'
import { cellText } from './fileText.ts'

const formats: Readonly<Record<NumberFormat, string>> = {
  whole: '#,##0',
  tenths: '0.0',
  percent: '0%',
  euro: '€ #,##0;[Red]-€ #,##0',
  plain: '0',
}

/** Excel: a sheet's name has at most 31 characters and none of these. support.microsoft.com/office/3f1f7148 */
const sheetNameLimit = 31
const notInSheetNames = /[\\/?*[\]:]/g

/**
 * An edition as a workbook: a sheet for each part, its first row frozen, numbers as numbers and days as days. A text is only ever a
 * text: nothing in a workbook becomes a formula by how it begins.
 */
export const editionXlsx = (published: PublishedEdition, locale: Locale): Promise<Uint8Array> =>
  sheetsXlsx(editionSheets(published, locale))

/** The same of any sheets. */
export async function sheetsXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const used = new Set<string>()
  const written = sheets.map(sheet => xlsxSheet(sheet, used))
  return new Uint8Array(await writeXlsx(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer())
}

function xlsxSheet({ name, columns, rows }: Sheet, used: Set<string>): XlsxSheet<Buffer> {
  const header = columns.map(
    (column): CellObject => ({
      type: String,
      value: cellText(column.name),
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'top',
      bottomBorderStyle: 'thin',
    }),
  )
  return {
    sheet: sheetName(name, used),
    data: [header, ...rows.map(row => row.map(xlsxCell))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}

function xlsxCell(cell: SheetCell): CellObject | null {
  switch (cell.kind) {
    case 'none':
      return null
    case 'text':
      return { type: String, value: cellText(cell.text), wrap: true, alignVertical: 'top' }
    case 'day':
      // A day without an hour: midnight UTC, as the writer counts days.
      return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd', alignVertical: 'top' }
    case 'number':
      return { type: Number, value: cell.value, format: formats[cell.as], alignVertical: 'top' }
    default:
      return cell satisfies never
  }
}

/** Names are told apart without regard to capitals. */
function sheetName(name: string, used: Set<string>): string {
  const plain = cellText(name).replace(notInSheetNames, ' ').trim().replace(/^'|'$/g, '')
  let tried = plain.slice(0, sheetNameLimit)
  for (let n = 2; used.has(tried.toLowerCase()); n += 1)
    tried = `${plain.slice(0, sheetNameLimit - String(n).length - 1)} ${n}`
  used.add(tried.toLowerCase())
  return tried
}
