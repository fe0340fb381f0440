import { type ClaimEvent, claimEventSpecs, claimPartsChangedBy } from '@kring/domain'
import type { Aggregate } from '../eventStore/aggregate.ts'

/** What a coordinator claims, as the event store knows it. */
export const claimAggregate: Aggregate<ClaimEvent> = {
  name: 'claims',
  specs: claimEventSpecs,
  partsChangedBy: claimPartsChangedBy,
}
