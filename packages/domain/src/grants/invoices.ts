import type { MonthOfTenant } from '../reports/tally.ts'
import { variantIds } from '../variants/variantIds.ts'
import type { VariantId } from '../variants/variants.ts'
import type { CorrectionReason } from './correctionReasons.ts'
import { type Grant, priceOf } from './grant.ts'
import { quarterOf } from './quarters.ts'

/** Plans of one partner, kind and month on an invoice. Of an earlier quarter it is a correction, and says why; it may take plans back. */
export type InvoicedPlans = {
  readonly tenant: string
  readonly variant: VariantId
  /** The month of the plans. */
  readonly month: string
  /** Below zero: so many are taken back. */
  readonly number: number
  /** Of one plan, in whole euros; undefined when none is known, and then the amount is 0. */
  readonly price: number | undefined
  readonly why?: CorrectionReason | undefined
}

/** What a quarter was invoiced at. */
export type QuarterInvoice = { readonly quarter: string; readonly plans: readonly InvoicedPlans[] }

/** A quarter that is over, as it was when it was closed: nothing in it changes any more. Money in whole euros. */
export type ClosedQuarter = QuarterInvoice & {
  /** When it was counted. */
  readonly closedAt: string
  /** Referrals of the grant up to its last month. */
  readonly referrals: number
  /** Accepted, and without a plan by its last month, by kind. */
  readonly running: Readonly<Partial<Record<VariantId, number>>>
  /** What runs, at the price of its last month. */
  readonly committed: number
  /** Of what runs, how much has no known price. */
  readonly unpriced: number
}

/** A grant as far as its invoices follow from it. */
type Priced = Pick<Grant, 'prices'>
type Months = Iterable<MonthOfTenant>

/**
 * The invoice of a quarter, from what counts now: its own plans, and what changed since in the quarters that were invoiced before. `earlier`:
 * all of those, as they were invoiced. So all invoices together always are what counts.
 */
export function invoiceOf(
  quarter: string,
  grant: Priced,
  months: Months,
  earlier: readonly QuarterInvoice[],
): QuarterInvoice {
  const counted = plansOf(months, quarter)
  const invoiced = Map.groupBy(
    earlier.flatMap(({ plans }) => plans),
    placeOf,
  )
  const places = new Map([...[...invoiced.values()].flat(), ...counted].map(one => [placeOf(one), one]))
  const numbers = new Map(counted.map(one => [placeOf(one), one.number]))
  const plans = [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([place, { tenant, variant, month }]) => {
      const [number, price] = [numbers.get(place) ?? 0, priceOf(grant, variant, month)]
      const at = { tenant, variant, month }
      if (quarterOf(month) === quarter) return number === 0 ? [] : [{ ...at, number, price }]
      return correctionsOf(number, price, invoiced.get(place) ?? []).map(one => ({ ...at, ...one }))
    })
  return { quarter, plans }
}

/** What an invoice of before is off by. The price that was invoiced stands; one that was not known then is asked for all its plans. */
function correctionsOf(
  number: number,
  price: number | undefined,
  before: readonly InvoicedPlans[],
): readonly Pick<InvoicedPlans, 'number' | 'price' | 'why'>[] {
  const priceThen = before.findLast(one => one.price !== undefined)?.price
  const unpriced = sum(before.filter(one => one.price === undefined).map(one => one.number))
  const priced =
    unpriced === 0 || price === undefined
      ? []
      : [
          { number: -unpriced, price: undefined, why: 'priced' as const },
          { number: unpriced, price, why: 'priced' as const },
        ]
  const more = number - sum(before.map(one => one.number))
  const why = more > 0 ? ('added' as const) : ('withdrawn' as const)
  return [...priced, ...(more === 0 ? [] : [{ number: more, price: priceThen ?? price, why }])]
}

/** The invoices of all quarters up to a month: those that were closed, as they were, and what the others would be now. */
export function invoicesUntil(
  through: string,
  grant: Priced,
  months: Months,
  closed: readonly QuarterInvoice[],
): readonly QuarterInvoice[] {
  const all = [...months].filter(({ month }) => month <= through)
  const done = closed.filter(({ quarter }) => quarter <= quarterOf(through))
  const last =
    done
      .map(({ quarter }) => quarter)
      .toSorted()
      .at(-1) ?? ''
  const others = new Set([...plansOf(all, quarterOf(through)).map(({ month }) => quarterOf(month)), quarterOf(through)])
  const invoices = done.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  for (const quarter of [...others].filter(one => one > last).toSorted()) {
    const invoice = invoiceOf(quarter, grant, all, invoices)
    if (invoice.plans.length > 0) invoices.push(invoice)
  }
  return invoices
}

export const amountOf = (plans: readonly Pick<InvoicedPlans, 'number' | 'price'>[]): number =>
  sum(plans.map(({ number, price = 0 }) => number * price))

/** The plans that count, up to the end of a quarter. A counter below nothing, of a fact that moves, is nothing. */
function plansOf(months: Months, until: string): readonly Omit<InvoicedPlans, 'price'>[] {
  const numbers = new Map<string, Omit<InvoicedPlans, 'price'>>()
  for (const { month, tenant, counters } of months) {
    if (quarterOf(month) > until) continue
    for (const variant of variantIds) {
      const own = { tenant, variant, month, number: counters[`spent:${variant}`] ?? 0 }
      const before = numbers.get(placeOf(own))?.number ?? 0
      numbers.set(placeOf(own), { ...own, number: before + own.number })
    }
  }
  return [...numbers.values()].filter(({ number }) => number > 0)
}

const placeOf = ({ tenant, variant, month }: Pick<InvoicedPlans, 'tenant' | 'variant' | 'month'>): string =>
  `${month}#${tenant}#${variantIds.indexOf(variant)}`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
