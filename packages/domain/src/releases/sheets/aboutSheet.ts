import { type Locale, localize } from '../../language/locale.ts'
import { moneyAsOfWords } from '../words/moneyWords.ts'
import { variantNames } from '../words/names.ts'
import { filled, monthOfYear } from '../words/periodWords.ts'
import { firstDay, lastDay } from './monthDays.ts'
import type { PublishedEdition } from './published.ts'
import { day, number, type Sheet, type SheetCell, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'

/** What a file is, so that it says so when it lies apart: whose, which edition, as known when, by which definitions. */
export function aboutSheet({ edition, publishedAt, checksum, supersededBy }: PublishedEdition, locale: Locale): Sheet {
  const { grant } = edition
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  const line = (word: keyof typeof sheetWords, cell: SheetCell): readonly SheetCell[] => [text(say(word)), cell]
  const moneyAsOf = moneyAsOfWords(edition, locale)
  const rows = [
    line('funder', text(edition.funder.name)),
    line('grant', text(grant.name)),
    line('grantFrom', day(firstDay(grant.from))),
    line('grantTo', day(lastDay(grant.to))),
    line('tenants', text(grant.tenants.map(({ name }) => name).join(', '))),
    line('variants', text(grant.variants.map(id => localize(variantNames[id], locale)).join(', '))),
    line('filters', text(say('all'))),
    line('asOf', day(edition.asOf)),
    ...(edition.countedOn === undefined ? [] : [line('countedOn', day(edition.countedOn))]),
    line('through', text(monthOfYear(edition.through, locale))),
    ...(moneyAsOf === undefined ? [] : [line('money', text(moneyAsOf))]),
    line('edition', number(edition.number, 'plain')),
    line('publishedAt', day(publishedAt.slice(0, 10))),
    line('definitionsVersion', number(edition.definitionsVersion, 'plain')),
    line('checksum', text(checksum)),
    ...(supersededBy === undefined ? [] : [line('superseded', number(supersededBy, 'plain'))]),
    ...(edition.correction === undefined ? [] : [line('because', text(edition.correction.because))]),
    line('reading', text(filled(sheetWords.readingText, locale, { threshold: String(grant.threshold) }))),
  ]
  return {
    id: 'about',
    name: say('about'),
    columns: [
      { name: say('what'), width: 26 },
      { name: say('value'), width: 80 },
    ],
    rows,
  }
}
