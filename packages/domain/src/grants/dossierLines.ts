import type { TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'
import { type Grant, priceOf } from './grant.ts'
import { quarterOf } from './quarters.ts'

/** A plan that a grant pays for, in the month in which it was accepted. `id`: of its fact, and never told. */
export type PaidPlan = {
  readonly id: string
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly month: string
}

/** What an invoice says of one dossier: to its partner and the operator, never to the funder (DOMAIN, "Small cells"). */
export type DossierLine = {
  /** New for each invoice, so that two invoices do not lead to the same dossier. */
  readonly reference: string
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly month: string
  /** Whole euros; undefined when no price is known, and then the amount is 0. */
  readonly price: number | undefined
  readonly amount: number
}

/** The lines of a quarter, by partner and month; within a month in the order of references, which says nothing. */
export function dossierLinesOf(
  grant: Pick<Grant, 'prices'>,
  quarter: string,
  plans: readonly PaidPlan[],
  referenceOf: (plan: PaidPlan) => string,
): readonly DossierLine[] {
  const lines = plans.flatMap((plan): readonly DossierLine[] => {
    const { tenant, variant, month } = plan
    if (quarterOf(month) !== quarter) return []
    const price = priceOf(grant, variant, month)
    return [{ reference: referenceOf(plan), tenant, variant, month, price, amount: price ?? 0 }]
  })
  const place = ({ tenant, month, reference }: DossierLine): string => `${tenant} ${month} ${reference}`
  return lines.toSorted((a, b) => place(a).localeCompare(place(b)))
}

export type PaidQuarter = { readonly quarter: string; readonly number: number; readonly amount: number }

/** The quarters before `open` that have a plan, the last first. */
export function paidQuarters(
  grant: Pick<Grant, 'prices'>,
  plans: readonly PaidPlan[],
  open: string,
): readonly PaidQuarter[] {
  const byQuarter = Map.groupBy(plans, ({ month }) => quarterOf(month))
  return [...byQuarter]
    .filter(([quarter]) => quarter < open)
    .map(([quarter, own]) => {
      const prices = own.map(({ variant, month }) => priceOf(grant, variant, month) ?? 0)
      return { quarter, number: own.length, amount: prices.reduce((all, one) => all + one, 0) }
    })
    .toSorted((a, b) => b.quarter.localeCompare(a.quarter))
}
