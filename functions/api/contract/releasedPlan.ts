import { Locale, recipientCapacities } from '@kring/domain'
import * as z from 'zod'
import { PlanReadView } from './plan.ts'

const text = z.string().optional()

/** What somebody outside the circle reads through the link of a release: nothing else of the dossier (G19). */
export const ReleasedPlanView = z
  .object({
    tenant: z.object({ id: z.string(), name: z.string(), phone: text }),
    /** Changes with what is shown. */
    version: z.int(),
    /** For whom it is: the page says so first, as somebody else may hold the phone. */
    to: z.object({ name: z.string(), organisation: text, capacity: z.enum(recipientCapacities), locale: Locale }),
    /** The day on which the family decided what is shown. */
    since: z.iso.date(),
    coordinator: z.object({ name: z.string(), phone: text }).optional(),
    /** First names of the people whose plan it is. */
    of: z.array(z.string()),
    plan: PlanReadView,
  })
  .meta({ id: 'ReleasedPlan' })
export type ReleasedPlanView = z.infer<typeof ReleasedPlanView>

/** That it is still shared, and whether it changed; nothing of what it says. */
export const ReleaseStanding = z.object({ version: z.int() }).meta({ id: 'ReleaseStanding' })
