import { indicators, indicatorsVersion } from '../indicators/registry.ts'
import { type Locale, type Localized, localize } from '../language/locale.ts'
import { firstDay, lastDay } from '../releases/sheets/monthDays.ts'
import { definitionsSheet } from '../releases/sheets/otherSheets.ts'
import { day, number, type Sheet, type SheetCell, text } from '../releases/sheets/sheet.ts'
import { sheetWords } from '../releases/sheets/sheetWords.ts'
import { figureCells } from '../releases/sheets/shownCells.ts'
import { exactFigure } from '../releases/words/exactFigure.ts'
import { monthOfYear } from '../releases/words/periodWords.ts'
import { dimensionName, rowName } from '../releases/words/rowNames.ts'
import { inReportOrder, sectionNames, sectionOf } from '../releases/words/sections.ts'
import type { OwnReport, OwnTable } from './ownReport.ts'

const words = {
  partner: { nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  whom: { nl: 'Voor wie', fr: 'Pour qui', en: 'For whom' },
  whomText: {
    nl: 'Alleen voor de partner zelf. De getallen zijn precies: bij een klein aantal kan iemand herkend worden. Geef dit bestand niet door.',
    fr: 'Pour le partenaire seul. Les chiffres sont exacts : quand un nombre est petit, quelqu’un peut être reconnu. Ne transmettez pas ce fichier.',
    en: 'For the partner itself only. The numbers are exact: with a small number, somebody can be recognised. Do not pass this file on.',
  },
  months: { nl: 'Per maand', fr: 'Par mois', en: 'By month' },
  month: { nl: 'Maand', fr: 'Mois', en: 'Month' },
  referrals: { nl: 'Aanmeldingen', fr: 'Demandes', en: 'Referrals' },
  plans: { nl: 'Plannen', fr: 'Plans', en: 'Plans' },
  referralsBefore: { nl: 'Aanmeldingen, jaar ervoor', fr: 'Demandes, un an avant', en: 'Referrals, year before' },
  plansBefore: { nl: 'Plannen, jaar ervoor', fr: 'Plans, un an avant', en: 'Plans, year before' },
  tables: { nl: 'Verdeling', fr: 'Répartition', en: 'Breakdown' },
  by: { nl: 'Verdeeld per', fr: 'Réparti par', en: 'Divided by' },
  row: { nl: 'Rij', fr: 'Ligne', en: 'Row' },
} as const satisfies Record<string, Localized>

/** Of whom, and as known at which moment. */
export type AboutOwnReport = { readonly partner: string; readonly asOf: string }

/** The whole report as sheets in the reader's language: both files are made of these. */
export function ownReportSheets(report: OwnReport, about: AboutOwnReport, locale: Locale): readonly Sheet[] {
  return [
    aboutSheet(report, about, locale),
    figuresSheet(report, locale),
    monthsSheet(report, locale),
    tablesSheet(report, locale),
    definitionsSheet({ definitions: indicators.map(one => ({ ...one, indicator: one.id })) }, locale),
  ]
}

const say = (word: keyof typeof words, locale: Locale): string => localize(words[word], locale)
const sayOfSheets = (word: keyof typeof sheetWords, locale: Locale): string => localize(sheetWords[word], locale)

function aboutSheet({ period }: OwnReport, { partner, asOf }: AboutOwnReport, locale: Locale): Sheet {
  const rows: readonly (readonly SheetCell[])[] = [
    [text(say('partner', locale)), text(partner)],
    [text(sayOfSheets('from', locale)), day(firstDay(period.from))],
    [text(sayOfSheets('to', locale)), day(lastDay(period.to))],
    [text(sayOfSheets('asOf', locale)), day(asOf.slice(0, 10))],
    [text(sayOfSheets('definitionsVersion', locale)), number(indicatorsVersion, 'plain')],
    [text(say('whom', locale)), text(say('whomText', locale))],
  ]
  const columns = [
    { name: sayOfSheets('what', locale), width: 26 },
    { name: sayOfSheets('value', locale), width: 80 },
  ]
  return { id: 'about', name: sayOfSheets('about', locale), columns, rows }
}

function figuresSheet({ figures }: OwnReport, locale: Locale): Sheet {
  const nameOf = new Map(indicators.map(({ id, name }) => [id, localize(name, locale)]))
  return {
    id: 'figures',
    name: sayOfSheets('figures', locale),
    columns: [
      { name: sayOfSheets('section', locale), width: 28 },
      { name: sayOfSheets('figure', locale), width: 44 },
      ...(['value', 'part', 'whole', 'p90', 'before', 'beforePart', 'beforeWhole'] as const).map(word => ({
        name: sayOfSheets(word, locale),
        width: 14,
      })),
    ],
    rows: inReportOrder(figures).map(({ indicator, figure, before }) => {
      const now = figureCells(exactFigure(indicator, figure), 0, locale)
      const then = figureCells(exactFigure(indicator, before), 0, locale)
      const section = localize(sectionNames[sectionOf(indicator)], locale)
      return [
        ...[text(section), text(nameOf.get(indicator) ?? indicator)],
        ...[now.value, now.part, now.whole, now.p90, then.value, then.part, then.whole],
      ]
    }),
  }
}

function monthsSheet({ months }: OwnReport, locale: Locale): Sheet {
  return {
    id: 'months',
    name: say('months', locale),
    columns: (['month', 'referrals', 'plans', 'referralsBefore', 'plansBefore'] as const).map(word => ({
      name: say(word, locale),
      width: 18,
    })),
    rows: months.map(({ month, referrals, plans, referralsBefore, plansBefore }) => [
      text(monthOfYear(month, locale)),
      ...[referrals, plans, referralsBefore, plansBefore].map(n => number(n)),
    ]),
  }
}

function tablesSheet({ tables }: OwnReport, locale: Locale): Sheet {
  const nameOf = new Map(indicators.map(({ id, name }) => [id, localize(name, locale)]))
  return {
    id: 'tables',
    name: say('tables', locale),
    columns: [
      { name: sayOfSheets('figure', locale), width: 30 },
      { name: say('by', locale), width: 40 },
      { name: say('row', locale), width: 40 },
      { name: sayOfSheets('part', locale), width: 12 },
      { name: sayOfSheets('before', locale), width: 14 },
    ],
    rows: tables.flatMap(table =>
      table.rows.map(row => [
        text(nameOf.get(table.indicator) ?? table.indicator),
        text(ownTableTitle(table, locale)),
        text(rowName(row, table.dimension, { tenants: [] }, locale)),
        number(row.n),
        number(row.before),
      ]),
    ),
  }
}

/** 'Per gemeente', or the question of a form. */
export const ownTableTitle = ({ title, dimension }: Pick<OwnTable, 'title' | 'dimension'>, locale: Locale): string =>
  title === undefined ? dimensionName(dimension, locale) : localize(title, locale)
