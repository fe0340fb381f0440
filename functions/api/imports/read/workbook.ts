import type { RawCell } from '@kring/domain/imports'
import { type Zippable, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { FileFault } from './fileFault.ts'
import { coveredCells, refuseHostile, withErrorsAsText } from './sheetXml.ts'
import { isFilled, type SheetTable } from './table.ts'
import { unpacked } from './unpacked.ts'

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name)

/**
 * The sheet of a workbook with this name, or the first one with rows. Of a formula it has the value that the spreadsheet last showed.
 * Throws FileFault.
 */
export async function readXlsx(bytes: Uint8Array, asked: string | undefined): Promise<SheetTable> {
  const parts = unpacked(bytes)
  const texts = new Map([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)]))
  for (const text of texts.values()) refuseHostile(text)
  const safe: Zippable = Object.fromEntries(
    [...texts].map(([name, text]) => [name, new TextEncoder().encode(isSheet(name) ? withErrorsAsText(text) : text)]),
  )
  const sheets = await sheetsIn(safe)
  const found =
    asked === undefined
      ? (sheets.find(({ rows }) => rows.length > 0) ?? sheets[0])
      : sheets.find(({ name }) => name === asked)
  if (found === undefined) throw new FileFault(asked === undefined ? 'import-no-rows' : 'import-sheet-unknown')
  const xml = texts.get(pathOf(found.name, texts) ?? '')
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.filter(row => row.some(isFilled)).length })),
    sheet: found.name,
    rows: found.rows,
    covered: xml === undefined ? new Set() : coveredCells(xml),
  }
}

async function sheetsIn(parts: Zippable) {
  // Packed anew without compression: what the reader sees is what was looked at.
  const whole = zipSync(parts, { level: 0 })
  try {
    const sheets = await readWorkbook(new Uint8Array(whole).buffer)
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

/** The part of a sheet: by the id of its relation. */
function pathOf(name: string, texts: ReadonlyMap<string, string>): string | undefined {
  const workbook = texts.get('xl/workbook.xml') ?? ''
  const relations = texts.get('xl/_rels/workbook.xml.rels') ?? ''
  const escaped = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const sheet = (workbook.match(/<sheet\b[^>]*>/g) ?? []).find(tag => tag.includes(`name="${escaped}"`))
  const id = /\br:id="([^"]+)"/.exec(sheet ?? '')?.[1]
  const relation = (relations.match(/<Relationship\b[^>]*>/g) ?? []).find(tag => tag.includes(`Id="${id}"`))
  const target = /\bTarget="([^"]+)"/.exec(relation ?? '')?.[1]
  return target === undefined ? undefined : target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
