import * as z from 'zod'
import { typedName } from '../../language/name.ts'
import { SpokenLanguage } from '../../variants/wayOfWorking.ts'
import { mostDrawings, mostPlanTexts, type PlanDetails } from '../plan.ts'
import { carriersSchema } from './agreementSchema.ts'
import { day } from './recurrenceSchema.ts'

export const planTextSchema = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  by: typedName(1, 200).optional(),
})

/** What belongs to the plan as a whole, as it is typed. */
export const planDetailsSchema = z.strictObject({
  watches: carriersSchema.optional(),
  initiative: carriersSchema.optional(),
  reviewOn: day.optional(),
  texts: z.array(planTextSchema).max(mostPlanTexts).default([]),
  drawings: z.array(z.string().min(1).max(60)).max(mostDrawings).default([]),
  language: SpokenLanguage.optional(),
}) satisfies z.ZodType<PlanDetails>
