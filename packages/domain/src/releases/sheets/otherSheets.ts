import { type Locale, localize } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { changeWords, nothingChangedWords } from '../words/changeWords.ts'
import { leftOutWords } from '../words/leftOutWords.ts'
import { tableName } from '../words/tableName.ts'
import { none, number, type Sheet, text } from './sheet.ts'
import { sheetWords } from './sheetWords.ts'

/** What each figure counts, as it was in force when the edition was made. */
export function definitionsSheet({ definitions }: Pick<Edition, 'definitions'>, locale: Locale): Sheet {
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  return {
    id: 'definitions',
    name: say('definitions'),
    columns: [
      { name: say('figure'), width: 44 },
      { name: say('version'), width: 9 },
      { name: say('definition'), width: 110 },
    ],
    rows: definitions.map(({ name, version, definition }) => [
      text(localize(name, locale)),
      number(version, 'plain'),
      text(localize(definition, locale)),
    ]),
  }
}

/** Which tables of the catalogue are not there, and why. */
export function leftOutSheet(edition: Pick<Edition, 'leftOut' | 'definitions'>, locale: Locale): Sheet {
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  return {
    id: 'left-out',
    name: say('leftOut'),
    columns: [
      { name: say('table'), width: 44 },
      { name: say('why'), width: 90 },
    ],
    rows: edition.leftOut.map(({ table, why }) => [
      text(tableName(table, edition, locale)),
      text(leftOutWords(why, locale)),
    ]),
  }
}

/** Of a correction: each figure that it changed. */
export function changesSheet(edition: Edition, locale: Locale): Sheet | undefined {
  if (edition.correction === undefined) return undefined
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  return {
    id: 'changes',
    name: say('changes'),
    columns: [
      { name: say('figure'), width: 44 },
      { name: say('period'), width: 20 },
      { name: say('old'), width: 16 },
      { name: say('new'), width: 16 },
    ],
    rows:
      edition.correction.changes.length === 0
        ? [[text(nothingChangedWords(locale)), none, none, none]]
        : edition.correction.changes.map(change => {
            const { name, before, after } = changeWords(change, edition, locale)
            return [text(name), text(change.period ?? ''), text(before), text(after)]
          }),
  }
}
