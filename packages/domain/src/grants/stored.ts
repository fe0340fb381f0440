import * as z from 'zod'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'
import { variantIds } from '../variants/variantIds.ts'
import type { Grant } from './grant.ts'

// What is stored is read by these and never by today's schema of what is given: they do not change.

const before = {
  id: z.string(),
  funder: FunderId,
  name: z.string(),
  from: z.string(),
  to: z.string(),
  budget: z.int(),
  tenants: z.array(TenantId),
  threshold: z.int(),
}
const variant = z.enum(['family', 'restorative', 'neighbourhood', 'learning-circle'])

/** Format 1: before kinds of conference and prices were recorded. It pays for all kinds, at a price that is not known. */
const First = z.object(before).transform(
  (grant): Grant => ({
    ...grant,
    variants: [...variantIds],
    prices: [],
    isChosenPerReferral: false,
    releasedEvery: 'month',
  }),
)

const Second = z.object({
  ...before,
  variants: z.array(variant),
  prices: z.array(z.object({ variant, from: z.string(), euros: z.int() })),
  isChosenPerReferral: z.boolean(),
  gaps: z
    .array(
      z.object({
        tenant: TenantId.optional(),
        variant: variant.optional(),
        from: z.string(),
        until: z.string().optional(),
      }),
    )
    .optional(),
  endedFrom: z.string().optional(),
  // Of a grant from before it could say so: each month, as all were.
  releasedEvery: z.enum(['month', 'quarter']).default('month'),
}) satisfies z.ZodType<Grant>

/** The format in which a grant is written, kept beside it. */
export const grantFormat = 2

/** A stored grant, of this format or of the one before, which had no number. */
export const StoredGrant: z.ZodType<Grant> = z
  .union([
    z.object({ format: z.literal(grantFormat), grant: Second }),
    z.object({ format: z.undefined().optional(), grant: First }),
  ])
  .transform(({ grant }) => grant)
