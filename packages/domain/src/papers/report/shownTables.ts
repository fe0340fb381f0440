import { type Locale, localize } from '../../language/locale.ts'
import type { Edition, PeriodReport, ShownCount } from '../../releases/edition.ts'
import { sheetWords } from '../../releases/sheets/sheetWords.ts'
import { trendOf, trendSvg, trendWords } from '../../releases/trend/index.ts'
import {
  type ComparedTable,
  cellIn,
  countWords,
  dimensionName,
  filled,
  otherName,
  periodWords,
  rowColumnName,
  rowName,
  shortPeriodWords,
  tablesOf,
  totalsName,
} from '../../releases/words/index.ts'
import { nameOf } from '../../releases/words/tableName.ts'
import { cell, heading, paragraph, together } from '../blocks.ts'
import type { PaperBlock, PaperCell } from '../document.ts'
import { beforeName } from './figureTables.ts'
import { reportWords } from './reportWords.ts'

/** The year of the period in quarters: a drawing, and the table that says the same. */
export function trendBlocks(edition: Edition, { period }: PeriodReport, locale: Locale): readonly PaperBlock[] {
  const { threshold } = edition.grant
  const year = period.from.slice(0, 4)
  const trend = trendOf(edition, year)
  if (trend.spans.length === 0) return []
  const compares = trend.spans.some(({ before }) => before !== undefined)
  const count = (one: ShownCount | undefined): PaperCell =>
    cell(one === undefined ? '' : countWords(one, threshold, locale))
  const said = trend.spans.map(one => `${periodWords(one.period, locale)}: ${countWords(one.now, threshold, locale)}`)
  return [
    together(
      heading(2, trendWords(trend, locale)),
      {
        kind: 'figure',
        picture: {
          alt: `${localize(reportWords.trend, locale)}. ${said.join('. ')}.`,
          image: { type: 'svg', source: trendSvg(trend, threshold, locale) },
        },
        millimetres: 120,
      },
      paragraph(filled(reportWords.chartKey, locale, { year }), 'fine'),
    ),
    {
      kind: 'table',
      header: [
        cell(localize(sheetWords.period, locale)),
        cell(year),
        ...(compares ? [cell(String(Number(year) - 1))] : []),
      ],
      rows: trend.spans.map(one => [
        cell(shortPeriodWords(one.period, locale)),
        count(one.now),
        ...(compares ? [count(one.before)] : []),
      ]),
      widths: compares ? [3, 1, 1] : [3, 1],
    },
  ]
}

/** The breakdowns of the period. */
export function breakdownTables(edition: Edition, report: PeriodReport, locale: Locale): readonly PaperBlock[] {
  const tables = tablesOf(edition, report)
  if (tables.length === 0) return []
  return [
    heading(2, localize(reportWords.tables, locale)),
    ...tables.flatMap(one => breakdownTable(edition, report, one, locale)),
  ]
}

function breakdownTable(
  edition: Edition,
  report: PeriodReport,
  { table, rows, compares }: ComparedTable,
  locale: Locale,
): readonly PaperBlock[] {
  const { dimension, other, totals } = table
  const count = (one: ShownCount | undefined): PaperCell =>
    cell(one === undefined ? '' : countWords(one, edition.grant.threshold, locale))
  const before = (one: ShownCount | undefined): readonly PaperCell[] => (compares ? [count(one)] : [])
  const total = totals && cellIn(table, totals, report.period)
  return [
    heading(3, `${nameOf(edition, table.indicator, locale)}: ${dimensionName(dimension, locale)}`),
    {
      kind: 'table',
      header: [
        cell(rowColumnName(dimension, locale)),
        cell(shortPeriodWords(report.period, locale)),
        ...(compares ? [cell(beforeName(report, locale))] : []),
      ],
      rows: [
        ...rows.map(one => [
          cell(rowName(one.row, dimension, edition.grant, locale)),
          count(one.now),
          ...before(one.before),
        ]),
        ...(other === undefined
          ? []
          : [
              [
                cell(otherName(dimension, locale)),
                count(cellIn(table, other.cells, report.period)),
                ...before(undefined),
              ],
            ]),
        ...(total === undefined
          ? []
          : [[cell(totalsName(locale, total.kind === 'exact')), count(total), ...before(undefined)]]),
      ],
      widths: compares ? [3, 1, 1] : [3, 1],
    },
    ...(dimension === 'theme' ? [paragraph(localize(reportWords.themes, locale), 'fine')] : []),
  ]
}
