import { type Locale, localize } from '../../language/locale.ts'
import type { Edition, ShownFigure } from '../edition.ts'
import { periodWords } from '../words/periodWords.ts'
import { inReportOrder, sectionNames, sectionOf, unitOf } from '../words/sections.ts'
import { nameOf } from '../words/tableName.ts'
import { firstDay, lastDay } from './monthDays.ts'
import { day, none, type Sheet, type SheetCell, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'
import { figureCells } from './shownCells.ts'

/** All figures of the grant as a whole: a row for each period and indicator, the year before beside it. */
export function figuresSheet(edition: Edition, locale: Locale): Sheet {
  const { threshold } = edition.grant
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  const rows = edition.periods.flatMap(({ period, figures, yearBefore }) =>
    inReportOrder(figures).map((figure): readonly SheetCell[] => {
      const now = figureCells(figure, threshold, locale)
      const earlier = yearBefore?.figures.find(({ indicator }) => indicator === figure.indicator)
      const before = earlier && figureCells(earlier, threshold, locale)
      return [
        text(periodWords(period, locale)),
        day(firstDay(period.from)),
        day(lastDay(period.to)),
        text(localize(sectionNames[sectionOf(figure.indicator)], locale)),
        text(nameOf(edition, figure.indicator, locale)),
        text(say(unitWord(figure))),
        now.value,
        now.part,
        now.whole,
        now.p90,
        before?.value ?? none,
        before?.part ?? none,
        before?.whole ?? none,
      ]
    }),
  )
  const columns = [
    { name: say('period'), width: 32 },
    { name: say('from'), width: 12 },
    { name: say('to'), width: 12 },
    { name: say('section'), width: 28 },
    { name: say('figure'), width: 44 },
    { name: say('unit'), width: 14 },
    { name: say('value'), width: 12 },
    { name: say('part'), width: 12 },
    { name: say('whole'), width: 12 },
    { name: say('p90'), width: 14 },
    { name: say('before'), width: 14 },
    { name: say('beforePart'), width: 14 },
    { name: say('beforeWhole'), width: 14 },
  ]
  return { id: 'figures', name: say('figures'), columns, rows }
}

function unitWord(figure: ShownFigure): 'count' | 'share' | 'mean' | 'days' | 'minutes' {
  return figure.kind === 'median' ? unitOf(figure.indicator) : figure.kind
}
