import { type Locale, type Localized, localize } from '@kring/domain'
import { monthName } from '@kring/domain/reports/names'
import type { Payments } from '../contract/index.ts'
import { csvFile } from '../csvFile.ts'

const words = {
  title: { nl: 'Betaallijst', fr: 'Liste de paiement', en: 'Payment list' },
  region: { nl: 'Regio', fr: 'Région', en: 'Region' },
  month: { nl: 'Maand', fr: 'Mois', en: 'Month' },
  name: { nl: 'Naam', fr: 'Nom', en: 'Name' },
  engagement: { nl: 'Inzet', fr: 'Statut', en: 'Engagement' },
  volunteer: { nl: 'vrijwilliger', fr: 'volontaire', en: 'volunteer' },
  freelance: { nl: 'freelancer', fr: 'indépendant', en: 'freelancer' },
  list: { nl: 'Lijst', fr: 'Liste', en: 'List' },
  open: { nl: 'nog te betalen', fr: 'à payer', en: 'to be paid' },
  kilometres: { nl: 'Kilometers', fr: 'Kilomètres', en: 'Kilometres' },
  kilometreEuro: { nl: 'Kilometers in euro', fr: 'Kilomètres en euros', en: 'Kilometres in euro' },
  expenseEuro: { nl: 'Uitgaven in euro', fr: 'Dépenses en euros', en: 'Expenses in euro' },
  total: { nl: 'Samen in euro', fr: 'Total en euros', en: 'Total in euro' },
  hours: { nl: 'Uren, geteld', fr: 'Heures, comptées', en: 'Hours, counted' },
  paidHours: {
    nl: 'Uren, te betalen op factuur',
    fr: 'Heures, à payer sur facture',
    en: 'Hours, to be paid by invoice',
  },
} as const satisfies Record<string, Localized>

/** With a comma: the spreadsheets of Belgium and the Netherlands read it so. */
const hundredths = (whole: number): string => `${Math.trunc(whole / 100)},${String(whole % 100).padStart(2, '0')}`
const hours = (minutes: number): string => hundredths(Math.round((minutes * 100) / 60))

/** The payment list of a month as CSV. */
export function paymentsCsv({ region, month, rows }: Payments, locale: Locale): string {
  const say = (word: keyof typeof words): string => localize(words[word], locale)
  const lines = [
    [say('title')],
    [say('region'), region],
    [say('month'), `${monthName(month, locale)} ${month.slice(0, 4)}`],
    [],
    (
      [
        'name',
        'engagement',
        'list',
        'kilometres',
        'kilometreEuro',
        'expenseEuro',
        'total',
        'hours',
        'paidHours',
      ] as const
    ).map(say),
    ...rows.map(row => [
      row.name,
      row.engagement === undefined ? '' : say(row.engagement),
      row.list ?? say('open'),
      row.kilometres,
      hundredths(row.kilometreCents),
      hundredths(row.expenseCents),
      hundredths(row.cents),
      hours(row.minutes),
      hours(row.paidMinutes),
    ]),
  ]
  return csvFile(lines)
}
