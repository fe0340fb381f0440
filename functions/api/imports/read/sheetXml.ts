import { mostColumns } from '@kring/domain/imports'
import { FileFault } from './fileFault.ts'
import { mostRowsRead } from './table.ts'

/** A reference such as B7, with a dollar before neither. */
const cellReference = /\br="([A-Z]{0,3})(\d+)"/g

/**
 * Refuses a sheet that names a cell far away, for which a reader would make all rows between; and XML that defines entities, which
 * no spreadsheet writes. Throws FileFault.
 */
export function refuseHostile(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileFault('import-file-unreadable')
  for (const [, letters = '', row = ''] of xml.matchAll(cellReference)) {
    if (Number(row) > mostRowsRead) throw new FileFault('import-too-many-rows')
    if (columnOf(letters) >= mostColumns) throw new FileFault('import-too-many-columns')
  }
}

/** 'A' is 0, 'AA' is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A cell whose formula failed holds the name of the failure: read as a text, so that it is a fault and not nothing. */
export const withErrorsAsText = (xml: string): string => xml.replace(/(<c\b[^>]*\bt=")e(")/g, '$1str$2')

/** The cells that a merged cell covers, the first one left out, as `row column`; from 0. */
export function coveredCells(xml: string): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const [, from = '', fromRow = '', to = '', toRow = ''] of xml.matchAll(
    /<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g,
  )) {
    const [left, top, right, bottom] = [columnOf(from), Number(fromRow) - 1, columnOf(to), Number(toRow) - 1]
    for (let row = top; row <= Math.min(bottom, mostRowsRead); row += 1)
      for (let column = left; column <= Math.min(right, mostColumns); column += 1)
        if (row !== top || column !== left) covered.add(`${row} ${column}`)
    if (covered.size > 2_000_000) throw new FileFault('import-file-too-big-inside')
  }
  return covered
}
