import { looksLikePlan } from '../../referral/minimumRequirement.ts'
import type { RequirementLedger } from '../state/requirements.ts'

/** Advice on a minimum requirement; it never refuses, as it recognises words and not meaning. */
export type RequirementWarning = { readonly requirement: string; readonly kind: 'reads-as-plan' }

/**
 * The requirements that are worded as a plan: "om de twee weken bij zijn moeder" says what the family would decide, where
 * a requirement says what safety needs (G5).
 */
export const requirementWarnings = ({ items }: RequirementLedger): readonly RequirementWarning[] =>
  items.filter(({ text }) => looksLikePlan(text)).map(({ id: requirement }) => ({ requirement, kind: 'reads-as-plan' }))
