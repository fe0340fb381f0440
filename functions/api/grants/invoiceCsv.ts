import { type Locale, variants } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import type { GrantMoney } from '../contract/grants.ts'
import { csvFile } from '../csvFile.ts'
import { correctionWords, whyHead } from './invoiceLines.ts'

const words = {
  nl: { funder: 'Financier', grant: 'Subsidie', quarter: 'Kwartaal', variant: 'Soort conferentie' },
  fr: { funder: 'Financeur', grant: 'Subvention', quarter: 'Trimestre', variant: 'Sorte de conférence' },
  en: { funder: 'Funder', grant: 'Grant', quarter: 'Quarter', variant: 'Kind of conference' },
} as const
const amounts = {
  nl: ['Aantal plannen', 'Prijs (euro)', 'Bedrag (euro)', 'Totaal'],
  fr: ['Nombre de plans', 'Prix (euros)', 'Montant (euros)', 'Total'],
  en: ['Number of plans', 'Price (euros)', 'Amount (euros)', 'Total'],
} as const

/** The invoice of a quarter for the grant as a whole: number × price of each kind of conference. No dossier is in it. */
export function invoiceCsv(
  grant: Pick<Grant, 'name'>,
  funder: string,
  { quarter, lines, amount }: GrantMoney['invoices'][number],
  locale: Locale,
): string {
  const said = words[locale]
  const [number, price, total, sum] = amounts[locale]
  return csvFile([
    [said.funder, funder],
    [said.grant, grant.name],
    [said.quarter, quarter],
    [],
    [said.variant, number, price, total, whyHead[locale]],
    ...lines.map(line => [
      variants[line.variant].name[locale] ?? line.variant,
      line.number,
      line.price ?? '',
      line.amount,
      line.corrects === undefined ? '' : `${correctionWords[line.corrects.why][locale]} (${line.corrects.quarter})`,
    ]),
    [sum, '', '', amount, ''],
  ])
}
