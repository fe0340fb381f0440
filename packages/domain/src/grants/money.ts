import type { ShownMoney } from '../releases/edition.ts'
import type { MonthOfTenant } from '../reports/tally.ts'
import { variantIds } from '../variants/variantIds.ts'
import type { VariantId } from '../variants/variants.ts'
import { type Grant, priceOf } from './grant.ts'
import { lastMonthOf, quarterOf } from './quarters.ts'

/** A line of an invoice: of one kind of conference at one price; two when the price changed within the quarter. */
export type InvoiceLine = {
  readonly variant: VariantId
  readonly number: number
  /** Whole euros; undefined when no price is known. */
  readonly price: number | undefined
  readonly amount: number
}
export type Invoice = { readonly quarter: string; readonly lines: readonly InvoiceLine[]; readonly amount: number }

/** The money of a grant in whole euros. `left` can be below zero: more was spent and promised than there is. */
export type Money = {
  readonly budget: number
  /** Accepted, and no plan yet by the last month that counts, at the price of that month. */
  readonly committed: number
  readonly spent: number
  readonly left: number
  readonly perPlan: number | undefined
  readonly perReferral: number | undefined
  readonly invoices: readonly Invoice[]
  /** Plans and running trajectories of which no price is known: they count as nothing. */
  readonly unpriced: number
}

/**
 * The money of a grant from its counters: plans by the month in which they were accepted, `spent:<variant>`, and what runs
 * without a plan yet by month of submission, `committed:<variant>`. `through`: the last month that counts, whose prices
 * hold for what runs. Counters are as of now, so what got a plan after that month runs no more: it still ran then, and of the months
 * after only this is counted. What stopped without a plan costs nothing, and is in neither.
 */
export function moneyOf(grant: Grant, months: Iterable<MonthOfTenant>, through: string): Money {
  const [plans, running] = [new Map<string, number>(), new Map<VariantId, number>()]
  const plannedLater = new Map<VariantId, number>()
  let referrals = 0
  for (const { month, counters } of months) {
    if (month > through) {
      // Without those that were submitted after that month as well.
      for (const variant of variantIds)
        add(plannedLater, variant, (counters[`spent:${variant}`] ?? 0) - (counters[`planVariant:${variant}`] ?? 0))
      continue
    }
    referrals += counters.total ?? 0
    for (const variant of variantIds) {
      add(plans, `${month} ${variant}`, counters[`spent:${variant}`] ?? 0)
      add(running, variant, counters[`committed:${variant}`] ?? 0)
    }
  }
  for (const [variant, number] of plannedLater) add(running, variant, Math.max(0, number))
  const invoices = invoicesOf(grant, plans)
  const spent = sum(invoices.map(({ amount }) => amount))
  const open = [...running].map(([variant, number]) => ({ number, price: priceOf(grant, variant, through) }))
  const committed = sum(open.map(({ number, price = 0 }) => number * price))
  const unpriced = sum(
    [...invoices.flatMap(({ lines }) => lines), ...open].flatMap(({ number, price }) =>
      price === undefined ? number : [],
    ),
  )
  const planned = sum([...plans.values()])
  const each = (over: number) => (over > 0 && unpriced === 0 ? Math.round(spent / over) : undefined)
  return {
    budget: grant.budget,
    committed,
    spent,
    left: grant.budget - spent - committed,
    perPlan: each(planned),
    perReferral: each(referrals),
    invoices,
    unpriced,
  }
}

/** An invoice for each quarter with a plan, the earliest first. */
function invoicesOf(grant: Grant, plans: ReadonlyMap<string, number>): readonly Invoice[] {
  const byQuarter = new Map<string, Map<string, InvoiceLine>>()
  for (const [key, number] of [...plans].toSorted(([a], [b]) => a.localeCompare(b))) {
    if (number === 0) continue
    const month = key.slice(0, 7)
    const variant = variantIds.find(one => one === key.slice(8))
    if (variant === undefined) continue
    const price = priceOf(grant, variant, month)
    const lines = byQuarter.get(quarterOf(month)) ?? new Map<string, InvoiceLine>()
    byQuarter.set(quarterOf(month), lines)
    const name = `${variantIds.indexOf(variant)} ${price ?? ''}`
    const all = (lines.get(name)?.number ?? 0) + number
    lines.set(name, { variant, number: all, price, amount: all * (price ?? 0) })
  }
  return [...byQuarter].map(([quarter, lines]) => {
    const own = [...lines.values()].toSorted((a, b) => variantIds.indexOf(a.variant) - variantIds.indexOf(b.variant))
    return { quarter, lines: own, amount: sum(own.map(({ amount }) => amount)) }
  })
}

/**
 * The money as an edition shows it: of what has no known price, nothing. The quarter that runs is not invoiced yet: an invoice of its
 * first month would be a month by kind.
 */
export const shownMoneyOf = (
  { unpriced: _, invoices, perPlan, perReferral, ...money }: Money,
  through: string,
): ShownMoney => ({
  ...money,
  ...(perPlan === undefined ? {} : { perPlan }),
  ...(perReferral === undefined ? {} : { perReferral }),
  invoices: invoices.filter(isClosedBy(through)).map(({ quarter, lines }) => ({
    quarter,
    lines: lines.flatMap(({ price, ...line }) => (price === undefined ? [] : { ...line, price })),
  })),
})

const isClosedBy =
  (through: string) =>
  ({ quarter }: Invoice): boolean =>
    lastMonthOf(quarter) <= through

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const add = <Key>(counts: Map<Key, number>, key: Key, by: number): void => {
  if (by !== 0) counts.set(key, (counts.get(key) ?? 0) + by)
}
