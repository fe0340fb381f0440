import type { TenantId } from '../tenants/tenant.ts'
import type { DossierLine } from './dossierLine.ts'
import type { InvoicedPlans } from './invoices.ts'
import { namingTakenBack } from './takenBack.ts'

/**
 * A line for each plan of an invoice. `earlier`: the lines of this partner on the invoices before, of which this one may take some back.
 */
export function dossierLinesOf(
  plans: readonly InvoicedPlans[],
  tenant: TenantId,
  reference: () => string,
  earlier: readonly DossierLine[] = [],
): readonly DossierLine[] {
  const lines = plans
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
  return inOrder(namingTakenBack(lines, earlier))
}

/** By partner and month; within it in the order of references, which says nothing. */
export const inOrder = (lines: readonly DossierLine[]): readonly DossierLine[] =>
  lines.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))

const placeOf = ({ tenant, month, reference }: DossierLine): string => `${tenant} ${month} ${reference}`

/** The plans of lines, as an invoice for the grant as a whole adds them up. */
export const plansOfLines = (lines: readonly DossierLine[]): readonly InvoicedPlans[] =>
  [...Map.groupBy(lines, sameness).values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { tenant, variant, month, price, why } = first
    return [{ tenant, variant, month, number: own.reduce((sum, { number }) => sum + number, 0), price, why }]
  })

/** Equal for lines that say the same but for their references. */
export const sameness = ({ tenant, variant, month, number, price, why }: DossierLine): string =>
  [tenant, variant, month, number, price, why].join('#')

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
