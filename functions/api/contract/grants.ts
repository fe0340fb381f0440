import { FunderId, TenantId, VariantId } from '@kring/domain'
import { correctionReasons, Grant, GrantTerms, grantFields, why } from '@kring/domain/grants'
import * as z from 'zod'

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const MakeGrant = z.strictObject({ funder: FunderId, terms: GrantTerms, why }).meta({ id: 'MakeGrant' })
export const AmendGrant = z.strictObject({ terms: GrantTerms, why }).meta({ id: 'AmendGrant' })
/** `from`: the first month of submission that it takes no more. */
export const EndGrant = z.strictObject({ from: Month, why }).meta({ id: 'EndGrant' })

const Named = z.object({ id: z.string(), name: z.string() })

export const GrantMade = z.object({ funder: FunderId, id: z.string() }).meta({ id: 'GrantMade' })

export const GrantList = z
  .object({
    funders: z.array(Named),
    partners: z.array(Named),
    grants: z.array(z.object({ grant: Grant, funderName: z.string() })),
    /** The month that it is. */
    month: Month,
  })
  .meta({ id: 'GrantList' })
export type GrantList = z.infer<typeof GrantList>

/** In whole euros. `unpriced`: plans and running trajectories of which no price is known; they count as nothing. */
export const GrantMoney = z
  .object({
    budget: z.int(),
    committed: z.int(),
    spent: z.int(),
    left: z.int(),
    perPlan: z.int().optional(),
    perReferral: z.int().optional(),
    unpriced: z.int(),
    invoices: z.array(
      z.object({
        quarter: z.string(),
        /** The quarter is over and was closed: its invoice stands. */
        isClosed: z.boolean(),
        amount: z.int(),
        lines: z.array(
          z.object({
            variant: VariantId,
            /** Below zero: so many plans are taken back. */
            number: z.int(),
            price: z.int().optional(),
            amount: z.int(),
            /** The invoice of an earlier quarter that the line puts right, and why. */
            corrects: z.object({ quarter: z.string(), why: z.enum(correctionReasons) }).optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'GrantMoney' })
export type GrantMoney = z.infer<typeof GrantMoney>

export const GrantView = z
  .object({
    grant: Grant,
    funderName: z.string(),
    partners: z.array(Named),
    /** The partners and kinds that did not leave. */
    agreed: z.object({ tenants: z.array(TenantId), variants: z.array(VariantId) }),
    /** Figures were published: from which month on a partner or kind can come or leave. */
    changesFrom: Month.optional(),
    version: z.int(),
    month: Month,
    /** Which other grants cover some of the same, so that the regional manager chooses. */
    overlaps: z.array(
      z.object({
        ...{ grant: z.string(), funder: FunderId, name: z.string() },
        ...{ tenants: z.array(TenantId), variants: z.array(VariantId), from: Month, to: Month },
      }),
    ),
    /** The last first. */
    history: z.array(
      z.object({
        type: z.enum(['made', 'amended', 'ended']),
        at: z.string(),
        by: z.string(),
        why: z.string(),
        /** The fields that it changed. */
        changed: z.array(z.enum(grantFields)),
        grant: Grant,
        before: Grant.optional(),
      }),
    ),
  })
  .meta({ id: 'GrantView' })
export type GrantView = z.infer<typeof GrantView>
