import type { MonthOfTenant } from '../reports/tally.ts'
import { variantIds } from '../variants/variantIds.ts'
import type { VariantId } from '../variants/variants.ts'
import type { CorrectionReason } from './correctionReasons.ts'
import { type Grant, priceOf } from './grant.ts'
import { amountOf, type ClosedQuarter, invoiceOf, invoicesUntil, type QuarterInvoice } from './invoices.ts'
import { quarterOf } from './quarters.ts'

/**
 * A line of an invoice for the grant as a whole: of one kind of conference at one price; two when the price changed within the quarter.
 * `corrects`: of which earlier quarter it puts the invoice right, and why.
 */
export type InvoiceLine = {
  readonly variant: VariantId
  /** Below zero: so many plans are taken back. */
  readonly number: number
  /** Whole euros; undefined when no price is known. */
  readonly price: number | undefined
  readonly amount: number
  readonly corrects?: { readonly quarter: string; readonly why: CorrectionReason } | undefined
}
export type Invoice = { readonly quarter: string; readonly lines: readonly InvoiceLine[]; readonly amount: number }

/** The money of a grant in whole euros. `left` can be below zero: more was spent and promised than there is. */
export type Money = {
  readonly budget: number
  /** Submitted by the last month that counts, accepted by now and without a plan by then, at the price of that month. */
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
 * The money of a grant from its counters: plans by the month in which they were accepted, `spent:<variant>`, and what runs without a
 * plan by then. `through`: the last month that counts. `closed`: the quarters that were closed, whose invoices stand: what changed in them
 * since is on the invoice after them. So what is spent is always the sum of the invoices.
 */
export function moneyOf(
  grant: Grant,
  months: Iterable<MonthOfTenant>,
  through: string,
  closed: readonly QuarterInvoice[] = [],
): Money {
  const all = [...months]
  const { referrals, committed, unpriced } = runningAt(grant, all, through)
  const invoices = invoicesUntil(through, grant, all, closed)
  return amountsOf(grant, { invoices, referrals, committed, unpriced })
}

/** The money of a grant as it was when its last quarter was closed; undefined before the first. */
export function moneyOfClosed(grant: Pick<Grant, 'budget'>, closed: readonly ClosedQuarter[]): Money | undefined {
  const last = closed.toSorted((a, b) => a.quarter.localeCompare(b.quarter)).at(-1)
  return last === undefined ? undefined : amountsOf(grant, { ...last, invoices: closed })
}

/** A quarter as it is closed, from counters that are whole. `earlier`: the quarters that were closed before it. */
export function closedQuarterOf(
  quarter: { readonly name: string; readonly lastMonth: string; readonly at: string },
  grant: Grant,
  months: Iterable<MonthOfTenant>,
  earlier: readonly ClosedQuarter[],
): ClosedQuarter {
  const all = [...months]
  const { at, name, lastMonth } = quarter
  const { plans } = invoiceOf(name, grant, all, earlier)
  return { quarter: name, closedAt: at, plans, ...runningAt(grant, all, lastMonth) }
}

type Sums = {
  readonly invoices: readonly QuarterInvoice[]
  readonly referrals: number
  readonly committed: number
  readonly unpriced: number
}

function amountsOf({ budget }: Pick<Grant, 'budget'>, { invoices, referrals, committed, unpriced: open }: Sums): Money {
  const plans = invoices.flatMap(one => one.plans)
  const spent = amountOf(plans)
  const unpriced = open + sum(plans.flatMap(({ number, price }) => (price === undefined ? number : [])))
  const each = (over: number) => (over > 0 && unpriced === 0 ? Math.round(spent / over) : undefined)
  return {
    budget,
    committed,
    spent,
    left: budget - spent - committed,
    perPlan: each(sum(plans.map(({ number }) => number))),
    perReferral: each(referrals),
    invoices: invoices.toSorted((a, b) => a.quarter.localeCompare(b.quarter)).map(asInvoice),
    unpriced,
  }
}

/**
 * What came in by a month, and what runs of it: `committed:<variant>` by month of submission. Counters are as of now and know neither the
 * month of an acceptance nor that of an end: what was accepted after that month counts, and what stopped after it does not, as the
 * definition says. What got a plan after that month runs no more, but did then: of the months after, only this is counted. What stopped
 * without a plan costs nothing, and what was imported is paid for elsewhere. The prices are those of the month.
 */
function runningAt(
  grant: Grant,
  months: readonly MonthOfTenant[],
  through: string,
): Pick<ClosedQuarter, 'referrals' | 'running' | 'committed' | 'unpriced'> {
  const [running, plannedLater] = [new Map<VariantId, number>(), new Map<VariantId, number>()]
  let referrals = 0
  for (const { month, counters } of months) {
    const isLater = month > through
    if (!isLater) referrals += (counters.total ?? 0) - (counters['imported:referrals'] ?? 0)
    for (const variant of variantIds) {
      const name = (counter: string): number => counters[`${counter}:${variant}`] ?? 0
      // Without those that were submitted after that month as well.
      if (isLater) add(plannedLater, variant, name('spent') - paidPlans(name('planVariant'), name('importedPlan')))
      else add(running, variant, name('committed'))
    }
  }
  for (const [variant, number] of plannedLater) add(running, variant, Math.max(0, number))
  const open = [...running].map(([variant, number]) => ({ number, price: priceOf(grant, variant, through) }))
  return {
    referrals,
    running: Object.fromEntries(running),
    committed: amountOf(open),
    unpriced: sum(open.flatMap(({ number, price }) => (price === undefined ? number : []))),
  }
}

/** Whether some of these months hold trajectories of spreadsheets of before. */
export const isImportedIn = (months: readonly MonthOfTenant[]): boolean =>
  months.some(({ counters }) => (counters['imported:referrals'] ?? 0) > 0)

/** Plans of a month that the grant pays for: without those of spreadsheets of before, which are in no amount. */
const paidPlans = (all: number, imported: number): number => Math.max(0, all - imported)

/** An invoice for the grant as a whole: without which partner a plan is of. */
function asInvoice({ quarter, plans }: QuarterInvoice): Invoice {
  const lines = new Map<string, InvoiceLine>()
  for (const { variant, month, number, price, why } of plans) {
    const corrects = why === undefined ? undefined : { quarter: quarterOf(month), why }
    const name = [corrects?.quarter ?? '', variantIds.indexOf(variant), price ?? '', why ?? ''].join(' ')
    const all = (lines.get(name)?.number ?? 0) + number
    const line = { variant, number: all, price, amount: all * (price ?? 0) }
    lines.set(name, corrects === undefined ? line : { ...line, corrects })
  }
  // Its own lines first, those that put others right after them.
  const own = [...lines]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([, line]) => (line.number === 0 ? [] : line))
  return { quarter, lines: own, amount: sum(own.map(({ amount }) => amount)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const add = <Key>(counts: Map<Key, number>, key: Key, by: number): void => {
  if (by !== 0) counts.set(key, (counts.get(key) ?? 0) + by)
}
