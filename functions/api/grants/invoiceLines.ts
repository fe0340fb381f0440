import { type Locale, type TenantId, variants } from '@kring/domain'
import { dossierLinesOf, firstOpenQuarter, type Grant, type PaidPlan, quarterOf } from '@kring/domain/grants'
import { invoiceReference } from '../../data/index.ts'
import type { InvoiceLines } from '../contract/invoices.ts'
import { csvFile } from '../csvFile.ts'
import { ApiProblem } from '../problems.ts'

/** The quarter that runs: what is counted in it still grows, so only those before it are invoiced. */
export const openQuarter = (month: string): string => quarterOf(firstOpenQuarter(month))

/** A quarter of the grant that is over. Throws 'not-found' for another. */
export function closedQuarter(grant: Pick<Grant, 'from'>, quarter: string, month: string): string {
  const isClosed = /^\d{4}-Q[1-4]$/.test(quarter) && quarter < openQuarter(month)
  if (!isClosed || quarter < quarterOf(grant.from)) throw new ApiProblem('not-found')
  return quarter
}

/** The lines of the plans of a quarter. */
export function invoiceLines(
  grant: Pick<Grant, 'id' | 'funder' | 'prices'>,
  quarter: string,
  plans: readonly PaidPlan[],
  secret: string,
  partnerName: (tenant: TenantId) => string,
): InvoiceLines {
  const invoice = { funder: grant.funder, grant: grant.id, quarter }
  const lines = dossierLinesOf(grant, quarter, plans, ({ id }) => invoiceReference(secret, invoice, id))
  return {
    quarter,
    amount: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines: lines.map(({ reference, tenant, variant, month, price }) => ({
      ...{ reference, tenant, partner: partnerName(tenant), variant, month },
      ...(price === undefined ? {} : { price }),
    })),
  }
}

const heads = {
  nl: ['Subsidie', 'Kwartaal', 'Referentie', 'Partner', 'Soort conferentie', 'Maand', 'Bedrag (euro)', 'Totaal'],
  fr: ['Subvention', 'Trimestre', 'Référence', 'Partenaire', 'Sorte de conférence', 'Mois', 'Montant (euros)', 'Total'],
  en: ['Grant', 'Quarter', 'Reference', 'Partner', 'Kind of conference', 'Month', 'Amount (euros)', 'Total'],
} as const

/** The lines as a file for a spreadsheet. An amount is empty when no price is known. */
export function invoiceLinesCsv(grant: Pick<Grant, 'name'>, invoice: InvoiceLines, locale: Locale): string {
  const [name, quarter, reference, partner, variant, month, amount, total] = heads[locale]
  return csvFile([
    [name, grant.name],
    [quarter, invoice.quarter],
    [],
    [reference, partner, variant, month, amount],
    ...invoice.lines.map(line => [
      ...[line.reference, line.partner, variants[line.variant].name[locale] ?? line.variant, line.month],
      line.price ?? '',
    ]),
    [total, '', '', '', invoice.amount],
  ])
}
