import { type Locale, localize } from '../../language/locale.ts'
import type { Edition, ShownTable } from '../edition.ts'
import { periodWords } from '../words/periodWords.ts'
import { dimensionName, otherName, rowColumnName, rowName, totalsName } from '../words/rowNames.ts'
import { nameOf } from '../words/tableName.ts'
import { none, type Sheet, type SheetCell, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'
import { countCell } from './shownCells.ts'

/** The tables of the catalogue, a sheet for each dimension: rows by indicator and category, a column for each period. */
export const tableSheets = (edition: Edition, locale: Locale): readonly Sheet[] =>
  [...Map.groupBy(edition.tables, ({ dimension }) => dimension)].map(([dimension, tables]) =>
    dimensionSheet(edition, dimension, tables, locale),
  )

type Cells = ShownTable['rows'][number]['cells']
type Row = { readonly indicator: string; readonly name: string; readonly cells: Map<string, SheetCell> }

/** The tables of a dimension are of a year each; a category that has a row in several has one row here. */
function dimensionSheet(edition: Edition, dimension: string, tables: readonly ShownTable[], locale: Locale): Sheet {
  const periods = [...new Map(tables.flatMap(one => one.periods).map(period => [period.key, period])).values()]
  const rows = new Map<string, Row>()
  for (const table of tables)
    for (const [name, cells] of namedRows(table, edition, locale)) {
      const key = `${table.indicator} ${name}`
      const row = rows.get(key) ?? { indicator: nameOf(edition, table.indicator, locale), name, cells: new Map() }
      rows.set(key, row)
      for (const [at, { key: period }] of table.periods.entries()) {
        const cell = cells[at]
        if (cell !== undefined) row.cells.set(period, countCell(cell, edition.grant.threshold))
      }
    }
  const columns = [
    { name: localize(sheetWords.figure, locale), width: 26 },
    { name: rowColumnName(dimension, locale), width: 36 },
    ...periods.map(period => ({ name: periodWords(period, locale), width: 16 })),
  ]
  return {
    id: `by-${dimension}`,
    name: dimensionName(dimension, locale),
    columns,
    rows: [...rows.values()].map(({ indicator, name, cells }) => [
      text(indicator),
      text(name),
      ...periods.map(({ key }) => cells.get(key) ?? none),
    ]),
  }
}

/** The rows of a table by their names, what was merged and the total last. */
export function namedRows(
  { dimension, rows, other, totals }: ShownTable,
  { grant }: Pick<Edition, 'grant'>,
  locale: Locale,
): readonly (readonly [name: string, cells: Cells])[] {
  return [
    ...rows.map(one => [rowName(one, dimension, grant, locale), one.cells] as const),
    ...(other === undefined ? [] : [[otherName(dimension, locale), other.cells] as const]),
    ...(totals === undefined ? [] : [[totalsName(locale, false), totals] as const]),
  ]
}
