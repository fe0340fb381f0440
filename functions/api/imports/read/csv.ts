import { mostColumns } from '@kring/domain/imports'
import { parse } from 'csv-parse/sync'
import { FileFault } from './fileFault.ts'
import { mostRowsRead, type SheetTable } from './table.ts'

const delimiters = [';', ',', '\t', '|'] as const

/** A CSV as the spreadsheets of Belgium, the Netherlands and elsewhere write it. Throws FileFault. */
export function readCsv(bytes: Uint8Array): SheetTable {
  const text = decoded(bytes)
  // Excel says in a first line of its own what stands between cells.
  const said = /^sep=(.)\r?\n/.exec(text)
  const body = said === null ? text : text.slice(said[0].length)
  const rows = records(body, said?.[1] ?? delimiterOf(body))
  if (rows.length > mostRowsRead) throw new FileFault('import-too-many-rows')
  if (rows.some(row => row.length > mostColumns && row.slice(mostColumns).some(cell => cell.trim() !== '')))
    throw new FileFault('import-too-many-columns')
  const before = said === null ? [] : [[]]
  // Empty cells behind the last one, of which a line can have as many as it is long.
  const within = rows.map(row => (row.length > mostColumns ? row.slice(0, mostColumns) : row))
  return { kind: 'csv', sheets: [], rows: [...before, ...within], covered: new Set() }
}

function records(text: string, delimiter: string): readonly string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRowsRead + 1,
      max_record_size: 200_000,
    })
  } catch {
    throw new FileFault('import-file-unreadable')
  }
}

/** UTF-8, the UTF-16 of Excel's "Unicode text", or the Windows-1252 of older spreadsheets. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const isBinary = bytes.subarray(0, 4096).includes(0)
  if (isBinary) throw new FileFault('import-file-unreadable')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The one that divides the first lines most, outside quotes. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counted = delimiters.map(delimiter => ({ delimiter, n: start.split(delimiter).length }))
  return counted.toSorted((one, other) => other.n - one.n)[0]?.delimiter ?? ';'
}
