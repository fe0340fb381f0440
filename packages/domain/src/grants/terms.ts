import * as z from 'zod'
import { Month } from '../calendar/month.ts'
import { typedName } from '../language/name.ts'
import { TenantId } from '../tenants/tenant.ts'
import { VariantId } from '../variants/variants.ts'
import { agreedNow } from './cover.ts'
import { type Grant, Price, releaseRhythms } from './grant.ts'

/** AWS: a transaction writes at most 100 items; a grant is written at each partner that it has, had, or gets. */
export const mostTenants = 40
/** Below five, a hidden count has fewer than five possible values: it would be as good as told (DOMAIN, "Small cells", 6). */
export const leastThreshold = 5
export const mostPrices = 60

/** What is agreed with a funder, as it is typed; the whole of it, also when one thing is amended. */
export const GrantTerms = z.strictObject({
  name: typedName(1, 120),
  from: Month,
  to: Month,
  budget: z.int().min(0).max(1_000_000_000),
  tenants: z.array(TenantId).min(1).max(mostTenants),
  variants: z.array(VariantId).min(1),
  prices: z.array(Price).max(mostPrices),
  threshold: z.int().min(leastThreshold).max(100),
  releasedEvery: z.enum(releaseRhythms).default('month'),
  isChosenPerReferral: z.boolean(),
})
export type GrantTerms = z.infer<typeof GrantTerms>

export const why = typedName(3, 500)

/** The terms of a grant as it is, to be amended: without those who left. */
export const termsOf = (grant: Grant): GrantTerms => {
  const { id, funder, endedFrom, gaps, ...terms } = grant
  return { ...terms, ...agreedNow(grant) }
}

/** The same terms always read the same: lists in one order, nothing twice, of two prices of a month the last. */
export function tidied(terms: GrantTerms): GrantTerms {
  const prices = new Map(terms.prices.map(price => [`${price.variant} ${price.from}`, price]))
  return {
    ...terms,
    tenants: [...new Set(terms.tenants)].toSorted(),
    variants: VariantId.options.filter(variant => terms.variants.includes(variant)),
    prices: [...prices.values()].toSorted((a, b) =>
      a.variant === b.variant ? a.from.localeCompare(b.from) : a.variant.localeCompare(b.variant),
    ),
  }
}

/** An id of a new grant, from its name; another one when a grant of any funder has it. */
export function grantIdFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 34)
    .replace(/-$/, '')
  const base = words.length < 3 ? `grant-${words}`.replace(/-$/, '') : words
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}
