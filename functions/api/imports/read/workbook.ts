import type { RawCell } from '@kring/domain/imports'
import { type Zippable, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { bookParts, stylesPart, withDates1904, workbookPart } from './bookParts.ts'
import { hasHeader } from './columns.ts'
import { FileFault } from './fileFault.ts'
import { cellAt, coveredCells, sizeOf, withErrorsAsText } from './sheetXml.ts'
import { isFilled, mostCells, mostTextOfCells, type SheetTable } from './table.ts'
import { shownNumbers } from './units.ts'
import { unpacked } from './unpacked.ts'

/**
 * The sheet of a workbook with this name, or the first one with names of columns, or with rows. Of a formula it has the value that the
 * spreadsheet last showed. A hidden sheet is not read: nobody would see what is counted. Throws FileFault.
 */
export async function readXlsx(bytes: Uint8Array, asked: string | undefined): Promise<SheetTable> {
  const parts = unpacked(bytes)
  const given = new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
  const book = bookParts(given)
  // The reader gets no part that was not looked at.
  const texts = new Map([...given].filter(([name]) => book.named.has(name)))
  const sizes = [...texts.values()].map(sizeOf)
  if (sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > mostCells)
    throw new FileFault('import-file-too-big-inside')
  const safe: Zippable = Object.fromEntries(
    [...texts].map(([name, text]) => [
      name,
      new TextEncoder().encode(name === workbookPart ? withDates1904(text) : withErrorsAsText(text)),
    ]),
  )
  const all = await sheetsIn(safe)
  const sheets = all.filter((_, index) => book.sheets[index]?.isHidden === false)
  const found =
    asked === undefined
      ? (sheets.find(({ rows }) => hasHeader(rows)) ??
        sheets.find(({ rows }) => rows.some(row => row.some(isFilled))) ??
        sheets[0])
      : sheets.find(({ name }) => name === asked)
  if (found === undefined) throw new FileFault(asked === undefined ? 'import-no-rows' : 'import-sheet-unknown')
  const xml = texts.get(book.sheets[all.indexOf(found)]?.part ?? '') ?? ''
  const { shown } = shownNumbers(xml, texts.get(stylesPart) ?? '', cellAt)
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.filter(row => row.some(isFilled)).length })),
    sheet: found.name,
    rows: found.rows.map((row, at) =>
      row.map((cell, column) => (typeof cell === 'number' ? shown(at, column, cell) : cell)),
    ),
    covered: coveredCells(xml),
    isFrom1904: book.isFrom1904,
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
