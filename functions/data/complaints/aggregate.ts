import { type ComplaintEvent, complaintEventSpecs, complaintPartsChangedBy } from '@kring/domain'
import type { Aggregate } from '../eventStore/aggregate.ts'

/** A complaint, as the event store knows it. */
export const complaintAggregate: Aggregate<ComplaintEvent> = {
  name: 'complaint',
  specs: complaintEventSpecs,
  partsChangedBy: complaintPartsChangedBy,
}
