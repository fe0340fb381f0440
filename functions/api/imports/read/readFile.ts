import { FileFault } from './fileFault.ts'
import type { SheetTable } from './table.ts'

/**
 * Reads a spreadsheet, told apart by its bytes. The readers are loaded at the first file: no request waits for them that has none.
 * Throws FileFault.
 */
export async function readFile(bytes: Uint8Array, sheet: string | undefined): Promise<SheetTable> {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return (await import('./workbook.ts')).readXlsx(bytes, sheet)
  // The former .xls, and a workbook with a password.
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) throw new FileFault('import-file-old')
  return (await import('./csv.ts')).readCsv(bytes)
}
