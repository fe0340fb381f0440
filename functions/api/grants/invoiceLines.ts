import { type Locale, type TenantId, variants } from '@kring/domain'
import { amountOfLines, type CorrectionReason, type Grant } from '@kring/domain/grants'
import type { InvoiceWithLines } from '../../data/index.ts'
import type { InvoiceLines } from '../contract/invoices.ts'
import { csvFile } from '../csvFile.ts'
import { ApiProblem } from '../problems.ts'

/** The invoice of a quarter that was closed. Throws 'not-found' for another, one that runs included. */
export function closedInvoice(quarter: string, invoices: readonly InvoiceWithLines[]): InvoiceWithLines {
  const found = invoices.find(one => one.quarter === quarter)
  if (found === undefined) throw new ApiProblem('not-found')
  return found
}

/** A quarter as it stands in a path. Throws 'not-found' for what is none. */
export function askedQuarter(quarter: string): string {
  if (!/^\d{4}-Q[1-4]$/.test(quarter)) throw new ApiProblem('not-found')
  return quarter
}

/** The lines of an invoice, by partner. */
export function invoiceLines(
  { quarter, lines }: InvoiceWithLines,
  partnerName: (tenant: TenantId) => string,
): InvoiceLines {
  return {
    quarter,
    amount: amountOfLines(lines),
    lines: lines.map(({ tenant, ...line }) => ({ ...line, tenant, partner: partnerName(tenant) })),
  }
}

const heads = {
  nl: ['Subsidie', 'Kwartaal', 'Referentie', 'Partner', 'Soort conferentie', 'Maand', 'Bedrag (euro)', 'Totaal'],
  fr: ['Subvention', 'Trimestre', 'Référence', 'Partenaire', 'Sorte de conférence', 'Mois', 'Montant (euros)', 'Total'],
  en: ['Grant', 'Quarter', 'Reference', 'Partner', 'Kind of conference', 'Month', 'Amount (euros)', 'Total'],
} as const

/** Why a line puts an earlier invoice right, in a file. */
export const correctionWords: Readonly<Record<CorrectionReason, Readonly<Record<Locale, string>>>> = {
  added: {
    nl: 'Correctie: kwam erbij nadat het kwartaal was afgesloten',
    fr: 'Correction : ajouté après la clôture du trimestre',
    en: 'Correction: came after the quarter was closed',
  },
  withdrawn: {
    nl: 'Correctie: telt niet meer mee voor deze subsidie',
    fr: 'Correction : ne compte plus pour cette subvention',
    en: 'Correction: does not count for this grant any more',
  },
  priced: {
    nl: 'Correctie: de prijs was toen niet bekend',
    fr: 'Correction : le prix n’était pas encore connu',
    en: 'Correction: the price was not known then',
  },
}
const correctsHead = { nl: 'Neemt terug', fr: 'Reprend', en: 'Takes back' } as const
/** Of a line that takes back one of several that nothing tells apart. */
const oneOfThem = {
  nl: 'een van de regels van die maand',
  fr: 'une des lignes de ce mois',
  en: 'one of the lines of that month',
} as const
export const whyHead = { nl: 'Waarom', fr: 'Pourquoi', en: 'Why' } as const

/** The lines as a file for a spreadsheet. An amount is empty when no price is known; below zero, a plan is taken back. */
export function invoiceLinesCsv(grant: Pick<Grant, 'name'>, invoice: InvoiceLines, locale: Locale): string {
  const [name, quarter, reference, partner, variant, month, amount, total] = heads[locale]
  return csvFile([
    [name, grant.name],
    [quarter, invoice.quarter],
    [],
    [reference, partner, variant, month, amount, whyHead[locale], correctsHead[locale]],
    ...invoice.lines.map(line => [
      ...[line.reference, line.partner, variants[line.variant].name[locale] ?? line.variant, line.month],
      line.price === undefined ? '' : line.number * line.price,
      line.why === undefined ? '' : correctionWords[line.why][locale],
      line.number > 0 ? '' : (line.corrects ?? oneOfThem[locale]),
    ]),
    [total, '', '', '', invoice.amount, '', ''],
  ])
}
