import { type TrajectoryEvent, trajectoryEventSpecs, trajectoryPartsChangedBy } from '@kring/domain'
import type { Aggregate } from '../eventStore/aggregate.ts'

/** The trajectory, as the event store knows it. */
export const trajectoryAggregate: Aggregate<TrajectoryEvent> = {
  name: 'trajectory',
  specs: trajectoryEventSpecs,
  partsChangedBy: trajectoryPartsChangedBy,
}
