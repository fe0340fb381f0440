import type { RawCell } from '@kring/domain/imports'
import { type Zippable, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { bookParts } from './bookParts.ts'
import { hasHeader } from './columns.ts'
import { FileFault } from './fileFault.ts'
import { coveredCells, sizeOf, withErrorsAsText } from './sheetXml.ts'
import { isFilled, mostCells, mostTextOfCells, type SheetTable } from './table.ts'
import { unpacked } from './unpacked.ts'

/**
 * The sheet of a workbook with this name, or the first one with names of columns, or with rows. Of a formula it has the value that the spreadsheet last showed.
 * Throws FileFault.
 */
export async function readXlsx(bytes: Uint8Array, asked: string | undefined): Promise<SheetTable> {
  const parts = unpacked(bytes)
  const all = new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
  const book = bookParts(all)
  // The reader gets no part that was not looked at.
  const texts = new Map([...all].filter(([name]) => book.named.has(name)))
  const sizes = [...texts.values()].map(sizeOf)
  if (sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > mostCells)
    throw new FileFault('import-file-too-big-inside')
  const safe: Zippable = Object.fromEntries(
    [...texts].map(([name, text]) => [name, new TextEncoder().encode(withErrorsAsText(text))]),
  )
  const sheets = await sheetsIn(safe)
  const found =
    asked === undefined
      ? (sheets.find(({ rows }) => hasHeader(rows)) ??
        sheets.find(({ rows }) => rows.some(row => row.some(isFilled))) ??
        sheets[0])
      : sheets.find(({ name }) => name === asked)
  if (found === undefined) throw new FileFault(asked === undefined ? 'import-no-rows' : 'import-sheet-unknown')
  const xml = texts.get(book.sheets[sheets.indexOf(found)] ?? '')
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.filter(row => row.some(isFilled)).length })),
    sheet: found.name,
    rows: found.rows,
    covered: xml === undefined ? new Set() : coveredCells(xml),
  }
}

async function sheetsIn(parts: Zippable) {
  const sheets = await readSheets(parts)
  // Many cells can have one long text in common, which each of them is looked through for.
  let left = mostTextOfCells
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) left -= typeof cell === 'string' ? cell.length : 0
  if (left < 0) throw new FileFault('import-file-too-big-inside')
  return sheets
}

async function readSheets(parts: Zippable) {
  // Packed anew without compression: what the reader sees is what was looked at.
  const whole = zipSync(parts, { level: 0 })
  try {
    const sheets = await readWorkbook(new Uint8Array(whole).buffer, { trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(rawCell)) }))
  } catch {
    throw new FileFault('import-file-unreadable')
  }
}

/** A day in the spreadsheet has no time zone: the library gives it in UTC. */
function rawCell(cell: unknown): RawCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : { day: cell.toISOString().slice(0, 10) }
  if (typeof cell === 'string' || typeof cell === 'boolean') return cell
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined
}
