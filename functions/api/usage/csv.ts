import { type Locale, type Localized, localize, nameWithProduct, variantIds, variantNameAt } from '@kring/domain'
import { stringify } from 'csv-stringify/sync'
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
  unknown: { nl: 'onbekend', fr: 'inconnu', en: 'unknown' },
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
 * The report as CSV: UTF-8 with BOM, ';' as separator, formulas escaped. The first lines are the filters, so that a
 * saved file says what it counts.
 */
export function usageCsv(report: UsageAnswer, locale: Locale): string {
  const say = (word: keyof typeof words): string => localize(words[word], locale)
  const cell = (value: Cell): string | number => {
    if (value.kind === 'count') return value.n
    return value.kind === 'small' ? `< ${report.threshold}` : say('shielded')
  }
  const lead = report.leadTime
  const rows: (string | number)[][] = [
    [say('funder'), report.funder.name],
    [say('grants'), report.grants.map(({ name }) => name).join(', ')],
    [say('period'), `${report.from} – ${report.to}`],
    [say('by'), say(report.by)],
    [say('made'), report.generatedAt],
    [say('definitions'), report.definitionsVersion],
    [],
    [say('referrals'), cell(report.referrals)],
    [say('professional'), cell(report.professional)],
    [say('citizen'), cell(report.citizen)],
    [say('accepted'), cell(report.accepted)],
  ]
  if (lead.kind === 'days')
    rows.push([say('median'), lead.median], [say('p90'), lead.p90], [say('minimum'), lead.minimum])
  rows.push([], [say(report.by), say('referrals')])
  for (const row of report.rows) rows.push([rowName(row.key, report, locale), cell(row.cell)])
  return stringify(rows, { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' })
}

function rowName(key: string, report: UsageAnswer, locale: Locale): string {
  if (key === 'unknown') return localize(words.unknown, locale)
  if (report.by === 'tenant') return report.tenantNames[key] ?? key
  const variant = variantIds.find(id => id === key)
  if (report.by !== 'variant' || variant === undefined) return key
  return nameWithProduct(variantNameAt({ variantNames: report.variantNames ?? {} }, variant), variant, locale)
}

export const csvName = ({ funder, from, to, by }: UsageAnswer): string => `kring-${funder.id}-${from}-${to}-${by}.csv`
