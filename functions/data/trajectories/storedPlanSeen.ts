import { type PlanSeen, storedAgreement, storedCarriers, storedPlanText, VariantId } from '@kring/domain'
import * as z from 'zod'

/** A plan as somebody may read it, as it is stored in what they see. Frozen: what is added is optional. */
export const StoredPlanSeen = z.object({
  isTheirs: z.boolean(),
  isWhole: z.boolean(),
  of: z.int(),
  agreements: z.array(z.object({ number: z.int(), agreement: storedAgreement })),
  names: z.record(z.string(), z.string()),
  watches: storedCarriers.optional(),
  initiative: storedCarriers.optional(),
  madeOn: z.string().optional(),
  reviewOn: z.string().optional(),
  texts: z.array(storedPlanText),
  pictures: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.enum(['pdf', 'jpeg', 'png']),
        kind: z.enum(['flip-chart', 'drawing', 'child-drawing']),
        caption: z.string().optional(),
        drawnBy: z.string().optional(),
      }),
    )
    .optional(),
  onPaper: z
    .object({
      variant: VariantId,
      of: z.array(z.string()),
      question: z.string().optional(),
      acceptedAt: z.string().optional(),
      holder: z.string().optional(),
      isOrdered: z.boolean(),
      language: z.string().optional(),
    })
    .optional(),
}) satisfies z.ZodType<PlanSeen>
