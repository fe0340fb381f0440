import { type PlanSeen, storedAgreement, storedCarriers, storedPlanText } from '@kring/domain'
import * as z from 'zod'

/** A plan as somebody may read it, as it is stored in what they see. Frozen. */
export const StoredPlanSeen = z.object({
  isWhole: z.boolean(),
  of: z.int(),
  agreements: z.array(z.object({ number: z.int(), agreement: storedAgreement })),
  names: z.record(z.string(), z.string()),
  watches: storedCarriers.optional(),
  initiative: storedCarriers.optional(),
  madeOn: z.string().optional(),
  reviewOn: z.string().optional(),
  texts: z.array(storedPlanText),
}) satisfies z.ZodType<PlanSeen>
