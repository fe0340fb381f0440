import { type Locale, localize } from '../../language/locale.ts'
import type { Edition, Period, ShownTable } from '../edition.ts'
import { periodWords } from '../words/periodWords.ts'
import { dimensionName, otherName, rowColumnName, rowName, totalsName } from '../words/rowNames.ts'
import { nameOf } from './figuresSheet.ts'
import { none, type Sheet, type SheetCell, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'
import { countCell } from './shownCells.ts'

/** The tables of the catalogue, a sheet for each dimension: rows by indicator and category, a column for each period. */
export const tableSheets = (edition: Edition, locale: Locale): readonly Sheet[] =>
  [...Map.groupBy(edition.tables, ({ dimension }) => dimension)].map(([dimension, tables]) =>
    dimensionSheet(edition, dimension, tables, locale),
  )

function dimensionSheet(edition: Edition, dimension: string, tables: readonly ShownTable[], locale: Locale): Sheet {
  const { threshold } = edition.grant
  const periods = [...new Map(tables.flatMap(one => one.periods).map(period => [period.key, period])).values()]
  const rows = tables.flatMap(table => {
    const indicator = text(nameOf(edition, table.indicator, locale))
    const row = (name: string, cells: ShownTable['rows'][number]['cells']): readonly SheetCell[] => [
      indicator,
      text(name),
      ...periods.map(period => cellOf(table, cells, period, threshold)),
    ]
    const { other, totals } = table
    return [
      ...table.rows.map(one => row(rowName(one, dimension, edition.grant, locale), one.cells)),
      ...(other === undefined ? [] : [row(otherName(dimension, other.categories, locale), other.cells)]),
      ...(totals === undefined ? [] : [row(totalsName(locale, false), totals)]),
    ]
  })
  const columns = [
    { name: localize(sheetWords.figure, locale), width: 26 },
    { name: rowColumnName(dimension, locale), width: 36 },
    ...periods.map(period => ({ name: periodWords(period, locale), width: 16 })),
  ]
  return { id: `by-${dimension}`, name: dimensionName(dimension, locale), columns, rows }
}

function cellOf(
  { periods }: Pick<ShownTable, 'periods'>,
  cells: ShownTable['rows'][number]['cells'],
  { key }: Pick<Period, 'key'>,
  threshold: number,
): SheetCell {
  const cell = cells[periods.findIndex(period => period.key === key)]
  return cell === undefined ? none : countCell(cell, threshold)
}
