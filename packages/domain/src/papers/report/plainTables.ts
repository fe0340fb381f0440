import { type Locale, localize } from '../../language/locale.ts'
import type { Edition } from '../../releases/edition.ts'
import { aboutSheet } from '../../releases/sheets/aboutSheet.ts'
import { moneySheets } from '../../releases/sheets/moneySheets.ts'
import type { PublishedEdition } from '../../releases/sheets/published.ts'
import type { Sheet, SheetCell } from '../../releases/sheets/sheet.ts'
import { sheetWords } from '../../releases/sheets/sheetWords.ts'
import { dayWords, euroWords, tenthsWords, wholeWords } from '../../releases/words/index.ts'
import { cell, heading } from '../blocks.ts'
import type { PaperBlock, PaperTable } from '../document.ts'

/** Money of the grant, and its invoices. */
export function moneyTables(edition: Edition, locale: Locale): readonly PaperBlock[] {
  const [money, invoices] = moneySheets(edition, locale)
  return [
    heading(2, localize(sheetWords.money, locale)),
    ...(money === undefined ? [] : [tableOf(money, locale)]),
    ...(invoices === undefined || invoices.rows.length === 0
      ? []
      : [heading(3, invoices.name), tableOf(invoices, locale)]),
  ]
}

/** What the report is, so that a page that lies apart says so. */
export function aboutTable(published: PublishedEdition, locale: Locale): readonly PaperBlock[] {
  const sheet = aboutSheet(published, locale)
  // What is in the file, and how it is read, stands elsewhere on the paper.
  const said = [localize(sheetWords.filters, locale), localize(sheetWords.reading, locale)]
  const rows = sheet.rows.filter(([name]) => name?.kind !== 'text' || !said.includes(name.text))
  return [heading(2, sheet.name), tableOf({ ...sheet, rows }, locale)]
}

const tableOf = ({ columns, rows }: Sheet, locale: Locale): PaperTable => ({
  kind: 'table',
  header: columns.map(({ name }) => cell(name)),
  rows: rows.map(row => row.map(one => cell(written(one, locale)))),
  widths: columns.map(({ width }) => width),
})

function written(one: SheetCell, locale: Locale): string {
  switch (one.kind) {
    case 'none':
      return ''
    case 'text':
      return one.text
    case 'day':
      return dayWords(one.day, locale)
    case 'number': {
      if (one.as === 'euro') return euroWords(one.value, locale)
      if (one.as === 'percent') return `${Math.round(one.value * 100)} %`
      if (one.as === 'tenths') return tenthsWords(Math.round(one.value * 10), locale)
      return wholeWords(one.value, locale)
    }
    default:
      return one satisfies never
  }
}
