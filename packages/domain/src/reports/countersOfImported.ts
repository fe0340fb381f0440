import type { Fact } from './fact.ts'
import type { Counters } from './rollup.ts'
import type { TrajectoryFact } from './trajectoryFact.ts'

/**
 * What a fact of a spreadsheet of before is for the money: nobody pays for it here, so it is in no amount. That it is there is
 * counted, so that an amount for each referral is over those that the grant pays for, and a report can say so.
 */
export function countersOfImported(fact: ({ readonly kind: 'referral' } & Fact) | TrajectoryFact): Counters {
  if (fact.kind === 'referral') return { 'imported:referrals': 1 }
  const isPlan = fact.kind === 'trajectory' && (fact.outcome === 'plan-with' || fact.outcome === 'plan-without')
  return isPlan ? { [`importedPlan:${fact.variant}`]: 1 } : {}
}
