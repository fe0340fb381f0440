import { partsChangedBy, type ReferralEvent, referralEventSpecs } from '@kring/domain'
import type { Aggregate } from '../eventStore/aggregate.ts'

/** The referral, as the event store knows it. */
export const referralAggregate: Aggregate<ReferralEvent> = {
  name: 'referral',
  specs: referralEventSpecs,
  partsChangedBy,
}
