import { type CoordinatorEvent, coordinatorEventSpecs, coordinatorPartsChangedBy } from '@kring/domain'
import type { Aggregate } from '../eventStore/aggregate.ts'

/** The coordinator's record, as the event store knows it. */
export const coordinatorAggregate: Aggregate<CoordinatorEvent> = {
  name: 'coordinator',
  specs: coordinatorEventSpecs,
  partsChangedBy: coordinatorPartsChangedBy,
}
