import type { Edition, PeriodReport, ShownCount, ShownTable } from '../edition.ts'

/** A table of the catalogue for one period, each row beside that of the same months a year earlier where an edition has them. */
export type ComparedTable = {
  readonly table: ShownTable
  readonly rows: readonly ComparedRow[]
  readonly compares: boolean
}
export type ComparedRow = {
  readonly row: ShownTable['rows'][number]
  readonly now: ShownCount
  readonly before?: ShownCount | undefined
}

/** The tables that have this period. Those of the year before are of another year, and may have merged other categories. */
export function tablesOf(
  { tables }: Pick<Edition, 'tables'>,
  { period, yearBefore }: PeriodReport,
): readonly ComparedTable[] {
  return tables.flatMap((table): readonly ComparedTable[] => {
    const at = table.periods.findIndex(({ key }) => key === period.key)
    if (at === -1) return []
    const earlier = tables.find(
      other =>
        other.indicator === table.indicator &&
        other.dimension === table.dimension &&
        other.periods.some(({ key }) => key === yearBefore?.period.key),
    )
    const earlierAt = earlier?.periods.findIndex(({ key }) => key === yearBefore?.period.key) ?? -1
    const rows = table.rows.flatMap((row): readonly ComparedRow[] => {
      const now = row.cells[at]
      if (now === undefined) return []
      const before = earlier?.rows.find(({ key }) => key === row.key)?.cells[earlierAt]
      return [{ row, now, before }]
    })
    return [{ table, rows, compares: rows.some(({ before }) => before !== undefined) }]
  })
}

/** What was merged, and the total, for one period. */
export const cellIn = (
  { periods }: Pick<ShownTable, 'periods'>,
  cells: readonly ShownCount[],
  { key }: PeriodReport['period'],
): ShownCount | undefined => cells[periods.findIndex(period => period.key === key)]
