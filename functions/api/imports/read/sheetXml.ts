import { mostColumns } from '@kring/domain/imports'
import { FileFault } from './fileFault.ts'
import { mostRowsRead } from './table.ts'
import { eachTag } from './xmlTags.ts'

/** Styles of cells: a spreadsheet has at most 65,490. */
const mostStyles = 100_000
/** Characters of how a number is written, which a spreadsheet ends at 255: the reader takes the square of it in steps. */
const mostOfFormat = 1000
/** Cells that merged ones cover, each counted as often as it is covered. */
const mostCovered = 500_000

export type SheetSize = { readonly rows: number; readonly columns: number }

/**
 * How far the cells of a part reach, for a reader makes everything between. Refuses a cell that is far away, or whose place is written in
 * another way than A1; and more styles than a spreadsheet has. Throws FileFault.
 */
export function sizeOf(xml: string): SheetSize {
  let [rows, columns, unnumbered, styles] = [0, 0, 0, 0]
  eachTag(xml, ({ name, attributes }) => {
    if (name === 'c') {
      const [letters, row] = placeOf(attributes())
      rows = Math.max(rows, row)
      columns = Math.max(columns, columnOf(letters) + 1)
    } else if (name === 'row') {
      const numbers = attributes().flatMap(([own, value]) => (own === 'r' ? [rowNumber(value)] : []))
      rows = Math.max(rows, ...numbers)
      if (numbers.length === 0) unnumbered += 1
    } else if (name === 'xf' || name === 'numFmt') {
      styles += 1
      if (name === 'numFmt' && attributes().some(([, value]) => value.length > mostOfFormat)) styles = mostStyles + 1
    }
    if (rows + unnumbered > mostRowsRead) throw new FileFault('import-too-many-rows')
    if (columns > mostColumns) throw new FileFault('import-too-many-columns')
    if (styles > mostStyles) throw new FileFault('import-file-too-big-inside')
  })
  return { rows: rows + unnumbered, columns }
}

/** The letters and the row of a cell; none of a cell that does not say it, which the reader refuses. */
function placeOf(attributes: readonly (readonly [string, string])[]): readonly [letters: string, row: number] {
  let place: readonly [string, number] = ['', 0]
  for (const [name, value] of attributes) {
    if (name === 't' && !/^[A-Za-z]+$/.test(value)) throw new FileFault('import-file-unreadable')
    if (name !== 'r') continue
    const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(value) ?? []
    // Said twice, the reader could take the other one.
    if (letters === '' || place[1] !== 0) throw new FileFault('import-file-unreadable')
    place = [letters, Number(row)]
  }
  return place
}

function rowNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new FileFault('import-file-unreadable')
  return Number(value)
}

/** 'A' is 0, 'AA' is 26; -1 for none. */
function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** The row and column of a cell's reference, from 0. */
export function cellAt(reference: string): readonly [row: number, column: number] | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? []
  return letters === undefined ? undefined : [Number(row) - 1, columnOf(letters)]
}

/** A cell whose formula failed holds the name of the failure: read as a text, so that it is a fault and not nothing. */
export const withErrorsAsText = (xml: string): string =>
  xml.replace(/(<(?:[\w.-]+:)?c(?=[ \t\r\n])[^<>]*?[ \t\r\n](?:[\w.-]+:)?t=)(["'])e\2/g, '$1$2str$2')

/** The cells that a merged cell covers, the first one left out, as `row column`; from 0. Throws FileFault. */
export function coveredCells(xml: string): ReadonlySet<string> {
  const covered = new Set<string>()
  const found = xml.indexOf('mergeCell')
  if (found === -1) return covered
  let left = mostCovered
  eachTag(xml.slice(xml.lastIndexOf('<', found)), ({ name, attributes }) => {
    if (name !== 'mergeCell') return
    for (const [own, value] of attributes()) {
      const ref = own === 'ref' ? /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(value) : null
      if (ref === null) continue
      const [, from = '', fromRow = '', to = '', toRow = ''] = ref
      const [first, top] = [columnOf(from), Number(fromRow) - 1]
      const last = Math.min(columnOf(to), mostColumns - 1)
      const bottom = Math.min(Number(toRow) - 1, mostRowsRead)
      left -= Math.max(0, last - first + 1) * Math.max(0, bottom - top + 1)
      if (left < 0) throw new FileFault('import-file-too-big-inside')
      for (let row = top; row <= bottom; row += 1)
        for (let column = first; column <= last; column += 1)
          if (row !== top || column !== first) covered.add(`${row} ${column}`)
    }
  })
  return covered
}
