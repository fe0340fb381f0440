import { type Locale, localize } from '../../language/locale.ts'
import type { Edition, PeriodReport } from '../../releases/edition.ts'
import { sheetWords } from '../../releases/sheets/sheetWords.ts'
import {
  figureIn,
  inReportOrder,
  sectionIds,
  sectionNames,
  sectionOf,
  shortPeriodWords,
  valueLine,
} from '../../releases/words/index.ts'
import { nameOf } from '../../releases/words/tableName.ts'
import { cell, heading } from '../blocks.ts'
import type { PaperBlock } from '../document.ts'

/** The figures of a period, a table for each part of the report, the year before beside them. */
export function figureTables(edition: Edition, report: PeriodReport, locale: Locale): readonly PaperBlock[] {
  const { threshold } = edition.grant
  const { period, figures, yearBefore } = report
  return sectionIds.flatMap((section): readonly PaperBlock[] => {
    const own = inReportOrder(figures.filter(({ indicator }) => sectionOf(indicator) === section))
    if (own.length === 0) return []
    return [
      heading(2, localize(sectionNames[section], locale)),
      {
        kind: 'table',
        header: [
          cell(localize(sheetWords.figure, locale)),
          cell(shortPeriodWords(period, locale)),
          ...(yearBefore === undefined ? [] : [cell(beforeName(report, locale))]),
        ],
        rows: own.map(figure => {
          const before = yearBefore && figureIn(yearBefore, figure.indicator)
          return [
            cell(nameOf(edition, figure.indicator, locale)),
            cell(valueLine(figure, threshold, locale)),
            ...(yearBefore === undefined
              ? []
              : [cell(before === undefined ? '' : valueLine(before, threshold, locale))]),
          ]
        }),
        widths: yearBefore === undefined ? [5, 4] : [5, 4, 4],
      },
    ]
  })
}

/** The head of the column of the year before: of a year its number, of another period its year too. */
export function beforeName({ period, yearBefore }: PeriodReport, locale: Locale): string {
  if (yearBefore === undefined) return ''
  const year = yearBefore.period.from.slice(0, 4)
  if (period.kind === 'year' || period.kind === 'to-date') return year
  return `${shortPeriodWords(yearBefore.period, locale)} ${year}`
}
