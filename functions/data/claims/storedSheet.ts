import type { ClaimSheet } from '@kring/domain'
import * as z from 'zod'

/** A sheet as its head holds it, for the region's list. It is made of the events at every change. */
export const StoredSheet: z.ZodType<ClaimSheet> = z.object({
  state: z.literal('open'),
  person: z.string(),
  region: z.string().brand<'RegionId'>(),
  country: z.enum(['NL', 'BE']),
  year: z.string(),
  entries: z.array(
    z.object({
      id: z.string(),
      revision: z.int(),
      state: z.enum(['draft', 'submitted', 'refused', 'approved', 'paid']),
      kind: z.enum(['hours', 'kilometres', 'expense']),
      day: z.string(),
      phase: z.enum(['preparation', 'conference', 'follow-up', 'other']),
      amount: z.int(),
      trajectory: z.object({ tenant: z.string().brand<'TenantId'>(), id: z.string() }).optional(),
      what: z.string().optional(),
      receipt: z
        .object({
          number: z.string().optional(),
          file: z
            .object({ id: z.string(), name: z.string(), type: z.enum(['pdf', 'jpeg', 'png']), size: z.int() })
            .optional(),
        })
        .optional(),
      flat: z.literal(true).optional(),
      reason: z.string().optional(),
      cents: z.int().optional(),
      paidMinutes: z.int().optional(),
      list: z.string().optional(),
    }),
  ),
})
