import * as z from 'zod'
import { Month } from '../calendar/month.ts'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'
import { variantIds } from '../variants/variantIds.ts'
import { VariantId } from '../variants/variants.ts'

/** Unique over all funders: who accepts a referral names the grant by it alone. */
export const GrantId = z.string().regex(/^[a-z0-9-]{3,40}$/)

export const releaseRhythms = ['month', 'quarter'] as const
export type ReleaseRhythm = (typeof releaseRhythms)[number]

/** What one plan of a kind of conference costs the funder, in whole euros, from a month on. */
export const Price = z.strictObject({ variant: VariantId, from: Month, euros: z.int().min(0).max(1_000_000) })
export type Price = z.infer<typeof Price>

/**
 * Months of submission in which a grant does not pay for a partner, or a kind, that it names: one that came later, or left. From `until` it
 * pays again.
 */
export const Gap = z.strictObject({
  tenant: TenantId.optional(),
  variant: VariantId.optional(),
  from: Month,
  until: Month.optional(),
})
export type Gap = z.infer<typeof Gap>

/**
 * A grant: who pays for which partners and kinds of conference, when, how much, and at which price. Money in whole euros.
 * One from before kinds and prices were recorded pays for all kinds, at a price that is not known.
 */
export const Grant = z.strictObject({
  id: GrantId,
  funder: FunderId,
  name: z.string().min(1).max(120),
  /** First and last month of submission that it pays for, as agreed. */
  from: Month,
  to: Month,
  budget: z.int().min(0),
  tenants: z.array(TenantId).min(1),
  variants: z
    .array(VariantId)
    .min(1)
    .default(() => [...variantIds]),
  /** Absent: it pays for all that it names, in all its months. */
  gaps: z.array(Gap).optional(),
  prices: z.array(Price).default([]),
  /** Below which a count is hidden. */
  threshold: z.int().min(3).max(100).default(10),
  /** How often its figures are released: after each month, or after each quarter. */
  releasedEvery: z.enum(releaseRhythms).default('month'),
  /** Where another grant covers the same, the regional manager chooses for each referral: so it was confirmed. */
  isChosenPerReferral: z.boolean().default(false),
  /** Ended early: referrals sent from this month on are not accepted on it. What was accepted before stays funded. */
  endedFrom: Month.optional(),
})
export type Grant = z.infer<typeof Grant>
/** A grant as it is given: without what has a default. */
export type GivenGrant = z.input<typeof Grant>

/** What a grant must say of itself to know whether it pays. */
export type Covering = Pick<Grant, 'from' | 'to' | 'tenants' | 'variants' | 'gaps' | 'endedFrom'>

/** Of a referral, what decides which grants can pay for it. `month`: of its submission, in the partner's time zone. */
export type Submitted = {
  readonly tenant: TenantId
  readonly variant: VariantId
  readonly month: string
}

/** Whether the grant is for such referrals, also when it was ended since. */
export const isFor = (
  { from, to, tenants, variants, gaps = [] }: Covering,
  { tenant, variant, month }: Submitted,
): boolean =>
  from <= month &&
  month <= to &&
  tenants.includes(tenant) &&
  variants.includes(variant) &&
  !gaps.some(
    gap =>
      (gap.tenant === tenant || gap.variant === variant) &&
      gap.from <= month &&
      (gap.until === undefined || month < gap.until),
  )

/** Whether a referral can still be accepted on it. */
export const canTake = (grant: Covering, referral: Submitted): boolean =>
  isFor(grant, referral) && (grant.endedFrom === undefined || referral.month < grant.endedFrom)

/** The last month of submission that it takes, or undefined when it was ended before it began. */
export const lastMonthTaken = ({ from, to, endedFrom }: Covering): string | undefined => {
  const last = endedFrom === undefined || endedFrom > to ? to : monthBefore(endedFrom)
  return last < from ? undefined : last
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** The price of a plan in a month: the last one that began before it or in it; undefined when none is known. */
export function priceOf({ prices }: Pick<Grant, 'prices'>, variant: VariantId, month: string): number | undefined {
  const inForce = prices.filter(price => price.variant === variant && price.from <= month)
  return inForce.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)?.euros
}
