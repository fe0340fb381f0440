import { type Locale, localize } from '../../language/locale.ts'
import type { PeriodReport } from '../../releases/edition.ts'
import type { PublishedEdition } from '../../releases/sheets/index.ts'
import { sheetWords } from '../../releases/sheets/sheetWords.ts'
import {
  belowHeadline,
  changeWords,
  dayWords,
  filled,
  headlineWords,
  leftOutByReason,
  monthOfYear,
  nothingChangedWords,
  periodWords,
} from '../../releases/words/index.ts'
import { countedAgainWords } from '../../releases/words/moneyWords.ts'
import { heading, paragraph, strong } from '../blocks.ts'
import type { PaperBlock, PaperDocument } from '../document.ts'
import { figureTables } from './figureTables.ts'
import { aboutTable, moneyTables } from './plainTables.ts'
import { reportWords } from './reportWords.ts'
import { breakdownTables, trendBlocks } from './shownTables.ts'

/** One period of an edition on paper: what the page says of it, with its charts, definitions and what it is. */
export function reportPaper(published: PublishedEdition, report: PeriodReport, locale: Locale): PaperDocument {
  const { edition } = published
  const { grant, funder } = edition
  const say = (word: keyof typeof sheetWords): string => localize(sheetWords[word], locale)
  const day = dayWords(edition.asOf, locale)
  const number = String(edition.number)
  const title = `${grant.name}, ${periodWords(report.period, locale)}`
  return {
    title,
    language: locale,
    footer: filled(reportWords.footer, locale, { grant: grant.name, day, number }),
    blocks: [
      paragraph(`${funder.name}. ${title}`, 'fine'),
      heading(1, headlineWords(report, grant.threshold, locale)),
      ...sentence(belowHeadline(report, { threshold: grant.threshold, through: edition.through }, locale)),
      paragraph(
        filled(reportWords.asOf, locale, {
          day: `${day}${countedAgainWords(edition, locale)}`,
          number,
          month: monthOfYear(edition.through, locale),
        }),
      ),
      ...correction(published, locale),
      paragraph([
        strong(`${say('reading')}. `),
        { text: filled(sheetWords.readingText, locale, { threshold: String(grant.threshold) }) },
      ]),
      ...moneyTables(edition, locale),
      ...figureTables(edition, report, locale),
      ...trendBlocks(edition, report, locale),
      ...breakdownTables(edition, report, locale),
      ...leftOut(published, locale),
      ...definitions(published, locale),
      ...aboutTable(published, locale),
    ],
  }
}

const sentence = (words: string): readonly PaperBlock[] => (words === '' ? [] : [paragraph(words)])

/** Of a correction what it changed; of an edition that was corrected, that it was. */
function correction({ edition, supersededBy }: PublishedEdition, locale: Locale): readonly PaperBlock[] {
  const replaced =
    supersededBy === undefined
      ? []
      : [paragraph([strong(filled(reportWords.superseded, locale, { number: String(supersededBy) }))])]
  if (edition.correction === undefined) return replaced
  const { because, changes } = edition.correction
  return [
    ...replaced,
    heading(2, localize(sheetWords.changes, locale)),
    paragraph(because),
    // A list without items can not be heard, and a correction may change nothing that is shown.
    changes.length === 0
      ? paragraph(nothingChangedWords(locale))
      : {
          kind: 'list',
          ordered: false,
          items: changes.map(change => ({
            spans: [{ text: filled(reportWords.change, locale, changeWords(change, edition, locale)) }],
          })),
        },
  ]
}

function leftOut({ edition }: PublishedEdition, locale: Locale): readonly PaperBlock[] {
  if (edition.leftOut.length === 0) return []
  return [
    heading(2, localize(sheetWords.leftOut, locale)),
    {
      kind: 'list',
      ordered: false,
      items: leftOutByReason(edition, locale).map(({ words, tables }) => ({
        spans: [strong(`${words} `), { text: tables.join('; ') }],
      })),
    },
  ]
}

const definitions = ({ edition }: PublishedEdition, locale: Locale): readonly PaperBlock[] => [
  heading(2, localize(sheetWords.definitions, locale)),
  {
    kind: 'list',
    ordered: false,
    items: edition.definitions.map(({ name, definition }) => ({
      spans: [strong(`${localize(name, locale)}. `), { text: localize(definition, locale) }],
    })),
  },
]
