import type { FileColumns, ImportMapping } from '../../../api/imports.ts'

/** The field to which a column goes; undefined when it is not taken over. */
export const fieldOf = ({ columns }: ImportMapping, index: number): string | undefined =>
  Object.entries(columns).find(([, indexes]) => indexes.includes(index))?.[0]

/** A mapping in which a column goes to this field. Only themes may have several columns: another one gives its field up. */
export function withColumn(mapping: ImportMapping, index: number, field: string | undefined): ImportMapping {
  const others = Object.entries(mapping.columns).flatMap(([name, indexes]): readonly [string, number[]][] => {
    const left = indexes.filter(one => one !== index && (name !== field || name === 'themes'))
    return left.length === 0 ? [] : [[name, left]]
  })
  const columns = Object.fromEntries(others)
  if (field === undefined) return { ...mapping, columns }
  const { [field]: _, ...constants } = mapping.constants
  return { ...mapping, constants, columns: { ...columns, [field]: [...(columns[field] ?? []), index] } }
}

/** A mapping in which a field is the same for every row; '' for none. */
export function withConstant(mapping: ImportMapping, field: string, value: string): ImportMapping {
  const { [field]: _, ...constants } = mapping.constants
  return { ...mapping, constants: value === '' ? constants : { ...constants, [field]: value } }
}

/** The fields that the file must say and that no column, and no choice for all rows, says yet. */
export const lackingIn = ({ columns, constants }: ImportMapping, { needed }: Pick<FileColumns, 'needed'>): string[] =>
  needed.filter(field => columns[field] === undefined && constants[field] === undefined)

/** Which columns a file has: what was chosen for them holds for another file that has the same. */
export const layoutOf = ({ columns, headerRow }: Pick<FileColumns, 'columns' | 'headerRow'>): string =>
  JSON.stringify([headerRow, columns.map(({ index, name }) => [index, name])])
