import type { Country } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'

/**
 * Whether an accepted plan is printed as a family group plan of the Dutch Youth Act (Jeugdwet, art. 1.1: a plan for help
 * that parents make with relatives and others around the child). Not what is repaired after an offence (in Flanders: HERGO),
 * nor the plan of a neighbourhood, which has no family in its middle. The law offers it to parents who choose for it: it does
 * not count under a guardianship order or juvenile probation (`isOrdered`).
 */
export const countsAsFamilyGroupPlan = (plan: {
  readonly country: Country
  readonly variant: VariantId
  readonly isAccepted: boolean
  /** A court ordered the measure under which the plan is made. */
  readonly isOrdered: boolean
}): boolean =>
  plan.country === 'NL' &&
  plan.isAccepted &&
  !plan.isOrdered &&
  (plan.variant === 'family' || plan.variant === 'learning-circle')
