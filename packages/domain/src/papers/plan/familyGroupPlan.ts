import type { Country } from '../../tenants/tenant.ts'
import type { VariantId } from '../../variants/variants.ts'

/**
 * Whether an accepted plan is printed as a family group plan of the Dutch Youth Act (Jeugdwet, art. 1.1: a plan for help
 * that parents make with relatives and others around the child). Not what is repaired after an offence (in Flanders: HERGO),
 * nor the plan of a neighbourhood, which has no family in its middle.
 */
export const countsAsFamilyGroupPlan = (plan: {
  readonly country: Country
  readonly variant: VariantId
  readonly isAccepted: boolean
}): boolean =>
  plan.country === 'NL' && plan.isAccepted && (plan.variant === 'family' || plan.variant === 'learning-circle')
