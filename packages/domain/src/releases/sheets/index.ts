import type { Locale } from '../../language/locale.ts'
import { aboutSheet } from './aboutSheet.ts'
import { figuresSheet } from './figuresSheet.ts'
import { moneySheets } from './moneySheets.ts'
import { changesSheet, definitionsSheet, leftOutSheet } from './otherSheets.ts'
import type { PublishedEdition } from './published.ts'
import type { Sheet } from './sheet.ts'
import { tableSheets } from './tableSheets.ts'

export { firstDay, lastDay } from './monthDays.ts'
export type { PublishedEdition } from './published.ts'
export type { NumberFormat, Sheet, SheetCell } from './sheet.ts'

/** All that an edition holds, as sheets in the reader's language: the files of every kind are made of these. */
export function editionSheets(published: PublishedEdition, locale: Locale): readonly Sheet[] {
  const { edition } = published
  const changes = changesSheet(edition, locale)
  return [
    aboutSheet(published, locale),
    ...(changes === undefined ? [] : [changes]),
    figuresSheet(edition, locale),
    ...moneySheets(edition, locale),
    ...tableSheets(edition, locale),
    leftOutSheet(edition, locale),
    definitionsSheet(edition, locale),
  ]
}
