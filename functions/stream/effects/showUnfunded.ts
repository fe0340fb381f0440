import { firstPlanOf, isOpen } from '@kring/domain'
import { unfundedReason } from '@kring/domain/grants'
import { forIndexing, type Store } from '../../data/index.ts'
import { type CountedDossier, fundedReferral } from './factUpdates.ts'

const ofFunding = new Set<string>(['accepted', 'funding-changed', 'withdrawn', 'stopped', 'closed'])

/** Whether an event of a referral, or of its trajectory, may change that no grant pays for it. */
export const movesFunding = (type: string): boolean => ofFunding.has(type)

/**
 * Shows the managers of the region that no grant pays for an accepted referral, and why; not any more once one does. What was withdrawn, or
 * ended without a plan, costs nothing. From the dossier and the grants as they are, so repeating it changes nothing.
 */
export async function showUnfunded(store: Store, counted: CountedDossier): Promise<void> {
  const { grants, dossier, tenant } = counted
  const { referral } = dossier
  const funded = fundedReferral(counted)
  const costs = referral.state === 'accepted' && !hasEndedWithoutPlan(counted)
  const reason = costs ? unfundedReason({ ...funded, payer: referral.payer }, grants) : undefined
  const { variant, month } = funded
  const row = reason === undefined ? undefined : { variant, month, reason }
  await forIndexing(store, tenant.id, referral.region).setUnfunded(referral.id, row)
}

const hasEndedWithoutPlan = ({ trajectory, tenant }: CountedDossier): boolean =>
  trajectory !== undefined &&
  !isOpen(trajectory.record.state) &&
  firstPlanOf(trajectory.record, tenant.timeZone) === undefined
