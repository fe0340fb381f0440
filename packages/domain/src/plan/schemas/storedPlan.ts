import * as z from 'zod'
import type { Plan, PlanDetails, PlanText } from '../plan.ts'
import { storedAgreement, storedCarriers } from './storedAgreement.ts'

const text = z.string().optional()

export const storedPlanText = z.object({ text: z.string(), by: text }) satisfies z.ZodType<PlanText>

/** What belongs to the plan as a whole, as an event holds it. Frozen, like everything here. */
export const storedPlanDetails = z.object({
  watches: storedCarriers.optional(),
  initiative: storedCarriers.optional(),
  reviewOn: text,
  texts: z.array(storedPlanText),
  drawings: z.array(z.string()),
  language: text,
}) satisfies z.ZodType<PlanDetails>

export const storedPlan = storedPlanDetails.extend({
  agreements: z.array(storedAgreement),
}) satisfies z.ZodType<Plan>
