import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import type { SeenTrajectory } from '../../../trajectory/useTrajectoryCommand.ts'

/** The key under which what is typed in a form of a plan is kept. */
export const planKey = (subject: string, { tenant, id }: SeenTrajectory, form: string): string =>
  sessionFieldsKey(subject, tenant.id, id, 'plan', form)

/** The form of what belongs to the plan as a whole. */
export const detailsForm = 'plan-details'
