import { monthsBetween } from '../calendar/months.ts'
import type { FunderId } from '../people/actor.ts'
import type { TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'
import { type Grant, isFor, lastMonthTaken } from './grant.ts'

/** What two grants both cover: for such a referral both could pay. */
export type Overlap = {
  readonly grant: string
  readonly funder: FunderId
  readonly name: string
  readonly tenants: readonly TenantId[]
  readonly variants: readonly VariantId[]
  /** First and last month of submission. */
  readonly from: string
  readonly to: string
}

/** The other grants that cover some of what this one does: a partner, a kind of conference and a month. */
export const overlapsOf = (grant: Grant, others: readonly Grant[]): readonly Overlap[] =>
  others.filter(({ id }) => id !== grant.id).flatMap(other => overlapOf(grant, other) ?? [])

function overlapOf(grant: Grant, other: Grant): Overlap | undefined {
  const [ownLast, otherLast] = [lastMonthTaken(grant), lastMonthTaken(other)]
  if (ownLast === undefined || otherLast === undefined) return undefined
  const [, first = ''] = [grant.from, other.from].toSorted()
  const [last = ''] = [ownLast, otherLast].toSorted()
  const tenants = grant.tenants.filter(tenant => other.tenants.includes(tenant))
  const variants = grant.variants.filter(variant => other.variants.includes(variant))
  const both = monthsBetween(first, last).flatMap(month =>
    tenants.flatMap(tenant =>
      variants
        .map(variant => ({ tenant, variant, month }))
        .filter(referral => isFor(grant, referral) && isFor(other, referral)),
    ),
  )
  const [from, to] = [both.at(0)?.month, both.at(-1)?.month]
  if (from === undefined || to === undefined) return undefined
  return {
    ...{ grant: other.id, funder: other.funder, name: other.name, from, to },
    tenants: tenants.filter(id => both.some(({ tenant }) => tenant === id)),
    variants: variants.filter(id => both.some(({ variant }) => variant === id)),
  }
}

/** The overlaps of which neither grant says that the regional manager chooses for each referral. */
export const undecidedOverlaps = (grant: Grant, others: readonly Grant[]): readonly Overlap[] =>
  grant.isChosenPerReferral
    ? []
    : overlapsOf(
        grant,
        others.filter(({ isChosenPerReferral }) => !isChosenPerReferral),
      )
