import { dayIn, type Locale, type Localized, localize, nameWithProduct, variantIds, variantNameAt } from '@kring/domain'
import { monthNumber } from '@kring/domain/forms'
import { momentIn, monthName, reportRowName, unknownName } from '@kring/domain/reports/names'
import { type CsvCell, csvFile } from '../csvFile.ts'
import type { UsageAnswer } from './report.ts'

type Cell = UsageAnswer['rows'][number]['cell']

const words = {
  funder: { nl: 'Financier', fr: 'Financeur', en: 'Funder' },
  grants: { nl: 'Subsidies', fr: 'Subsides', en: 'Grants' },
  period: { nl: 'Periode', fr: 'Période', en: 'Period' },
  by: { nl: 'Uitgesplitst naar', fr: 'Réparti par', en: 'Broken down by' },
  made: { nl: 'Stand van', fr: 'Situation au', en: 'As of' },
  definitions: { nl: 'Begrippen versie', fr: 'Définitions version', en: 'Definitions version' },
  referrals: { nl: 'Aanmeldingen', fr: 'Demandes', en: 'Referrals' },
  professional: { nl: 'Door een professional', fr: 'Par un professionnel', en: 'By a professional' },
  citizen: { nl: 'Door een inwoner', fr: 'Par un habitant', en: 'By a citizen' },
  accepted: { nl: 'Nu aangenomen', fr: 'Acceptées à ce jour', en: 'Accepted now' },
  median: {
    nl: 'Dagen tot besluit, mediaan',
    fr: 'Jours jusqu’à la décision, médiane',
    en: 'Days to acceptance, median',
  },
  p90: { nl: 'Dagen tot besluit, negen van de tien', fr: 'Jours, neuf sur dix', en: 'Days to acceptance, nine in ten' },
  minimum: { nl: 'Dagen tot besluit, snelste', fr: 'Jours, le plus rapide', en: 'Days to acceptance, quickest' },
  shielded: { nl: 'afgeschermd', fr: 'masqué', en: 'shielded' },
  until: { nl: 'tot en met', fr: 'à', en: 'to' },
  year: { nl: 'Jaar', fr: 'Année', en: 'Year' },
  quarterOf: { nl: 'kwartaal', fr: 'trimestre', en: 'quarter' },
  tenant: { nl: 'Partner', fr: 'Partenaire', en: 'Partner' },
  variant: { nl: 'Soort conferentie', fr: 'Type de conférence', en: 'Kind of conference' },
  month: { nl: 'Maand', fr: 'Mois', en: 'Month' },
  quarter: { nl: 'Kwartaal', fr: 'Trimestre', en: 'Quarter' },
  state: { nl: 'Stand', fr: 'État', en: 'State' },
  municipality: { nl: 'Gemeente', fr: 'Commune', en: 'Municipality' },
  theme: { nl: 'Thema', fr: 'Thème', en: 'Theme' },
  source: { nl: 'Bron', fr: 'Source', en: 'Source' },
  ageGroup: { nl: 'Leeftijd', fr: 'Âge', en: 'Age' },
} as const satisfies Record<string, Localized>

/**
 * The report as CSV, with no cell that a spreadsheet would make a date of: a month has its year in a column of its own. The first lines are the filters, so that a saved
 * file says what it counts. `timeZone`: that of the partners it is about.
 */
export function usageCsv(report: UsageAnswer, locale: Locale, timeZone: string): string {
  const say = (word: keyof typeof words): string => localize(words[word], locale)
  const cell = (value: Cell): string | number => {
    if (value.kind === 'count') return value.n
    return value.kind === 'small' ? `< ${report.threshold}` : say('shielded')
  }
  const lead = report.leadTime
  const rows: CsvCell[][] = [
    [say('funder'), report.funder.name],
    [say('grants'), report.grants.map(({ name }) => name).join(', ')],
    [say('period'), `${monthOfYear(report.from, locale)} ${say('until')} ${monthOfYear(report.to, locale)}`],
    [say('by'), say(report.by)],
    [say('made'), momentIn(report.generatedAt, locale, timeZone)],
    [say('definitions'), report.definitionsVersion],
    [],
    [say('referrals'), cell(report.referrals)],
    [say('professional'), cell(report.professional)],
    [say('citizen'), cell(report.citizen)],
    [say('accepted'), cell(report.accepted)],
  ]
  if (lead.kind === 'days')
    rows.push([say('median'), lead.median], [say('p90'), lead.p90], [say('minimum'), lead.minimum])
  const isByTime = report.by === 'month' || report.by === 'quarter'
  rows.push([], [...(isByTime ? [say('year')] : []), say(report.by), say('referrals')])
  for (const row of report.rows) rows.push([...rowNames(row.key, report, locale), cell(row.cell)])
  const kept = rows.map(row => row.map(one => (typeof one === 'string' && looksLikeDate(one) ? `'${one}` : one)))
  return csvFile(kept)
}

function rowNames(key: string, report: UsageAnswer, locale: Locale): readonly string[] {
  if (key === 'unknown') return [unknownName(locale)]
  switch (report.by) {
    case 'month':
      return [key.slice(0, 4), monthName(key, locale)]
    case 'quarter':
      return [key.slice(0, 4), `${localize(words.quarterOf, locale)} ${key.slice(-1)}`]
    case 'tenant':
      return [report.tenantNames[key] ?? key]
    case 'variant': {
      const variant = variantIds.find(id => id === key)
      if (variant === undefined) return [key]
      const name = variantNameAt({ variantNames: report.variantNames ?? {} }, variant)
      return [nameWithProduct(name, variant, locale)]
    }
    case 'municipality': {
      const name = report.rowNames?.[key]
      return [name === undefined ? key : localize(name, locale)]
    }
    default:
      return [reportRowName(report.by, key, locale)]
  }
}

const monthOfYear = (month: string, locale: Locale): string => `${monthName(month, locale)} ${month.slice(0, 4)}`

/**
 * What Excel, LibreOffice and Google make a date or another number of: "12-17", "2026-03", "3/4/26", "mrt 2026", "1E5",
 * "007", a number of twelve digits, and those in wide digits.
 */
function looksLikeDate(text: string): boolean {
  const line = text.normalize('NFKC').trim()
  if (/^0\d+$|^\d{12,}$|^\(\d+\)$/.test(line)) return true
  return /^\d+(?:\s?[-/.:]\s?\d+){1,3}$/.test(line) || /^\d+e[+-]?\d+$/i.test(line) || namesMonth(line)
}

/** A month by its name, with a day or a year beside it. */
function namesMonth(line: string): boolean {
  const parts = line.split(/[\s./,-]+/).filter(part => part !== '')
  const numbers = parts.filter(part => /^\d{1,4}$/.test(part))
  const [name, ...others] = parts.filter(part => !/^\d{1,4}$/.test(part))
  return name !== undefined && others.length === 0 && numbers.length > 0 && monthNumber(name) !== undefined
}

/** `timeZone`: in which the day of the report is named. */
export function csvName({ funder, from, to, by, generatedAt }: UsageAnswer, locale: Locale, timeZone: string): string {
  const word = localize(words[by], locale)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
  return `kring-${funder.id}-${from}-${to}-${word}-${dayIn(generatedAt, timeZone)}.csv`
}
