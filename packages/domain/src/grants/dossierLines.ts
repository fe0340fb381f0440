import type { TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'
import type { CorrectionReason } from './correctionReasons.ts'
import type { InvoicedPlans } from './invoices.ts'

/** What an invoice says of one dossier: to its partner and the operator, never to the funder (DOMAIN, "Small cells"). */
export type DossierLine = {
  /** New for each invoice: it leads to no other line, and to no dossier. */
  readonly reference: string
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly month: string
  /** -1: one plan is taken back. */
  readonly number: 1 | -1
  /** Whole euros; undefined when no price is known, and then it counts as nothing. */
  readonly price?: number | undefined
  /** Why it puts the invoice of its month right, which was an earlier one. */
  readonly why?: CorrectionReason | undefined
}

/** A line for each plan of an invoice. */
export function dossierLinesOf(
  plans: readonly InvoicedPlans[],
  tenant: TenantId,
  reference: () => string,
): readonly DossierLine[] {
  return plans
    .filter(one => one.tenant === tenant)
    .flatMap(({ variant, month, number, price, why }) =>
      Array.from(
        { length: Math.abs(number) },
        (): DossierLine => ({
          ...{ reference: reference(), tenant, variant, month, number: number < 0 ? -1 : 1 },
          ...(price === undefined ? {} : { price }),
          ...(why === undefined ? {} : { why }),
        }),
      ),
    )
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
}

/** Within a month in the order of references, which says nothing. */
const placeOf = ({ month, reference }: DossierLine): string => `${month} ${reference}`

/** The plans of lines, as an invoice for the grant as a whole adds them up. */
export const plansOfLines = (lines: readonly DossierLine[]): readonly InvoicedPlans[] =>
  lines.map(({ tenant, variant, month, number, price, why }) => ({ tenant, variant, month, number, price, why }))

export const amountOfLines = (lines: readonly Pick<DossierLine, 'number' | 'price'>[]): number =>
  lines.reduce((sum, { number, price = 0 }) => sum + number * price, 0)

export type PaidQuarter = { readonly quarter: string; readonly number: number; readonly amount: number }

/** What each invoice has of these lines, the last first: how many plans, less those that were taken back, and what they cost. */
export function paidQuarters(
  invoices: readonly { readonly quarter: string; readonly lines: readonly DossierLine[] }[],
): readonly PaidQuarter[] {
  return invoices
    .filter(({ lines }) => lines.length > 0)
    .map(({ quarter, lines }) => ({
      quarter,
      number: lines.reduce((sum, { number }) => sum + number, 0),
      amount: amountOfLines(lines),
    }))
    .toSorted((a, b) => b.quarter.localeCompare(a.quarter))
}
