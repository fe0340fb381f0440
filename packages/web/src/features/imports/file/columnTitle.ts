import type { FileColumns } from '../../../api/imports.ts'

/** The letters by which a spreadsheet calls a column; the first, 0, is A. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** What a column is called; with its letter where another one is called the same. Empty when it has no name. */
export function columnTitle(
  { index, name }: { readonly index: number; readonly name: string },
  all: FileColumns['columns'],
): string {
  const isAlone = all.every(one => one.index === index || one.name !== name)
  return name === '' || isAlone ? name : `${name} (${letterOf(index)})`
}
