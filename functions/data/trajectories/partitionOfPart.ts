import { sideOfPart, type TrajectoryRecord } from '@kring/domain'
import type { tenantKeys } from '../keys.ts'

/** The partition of a part: a person of one side of a restorative trajectory lies in that side's own. */
export function partitionOfPart(keys: ReturnType<typeof tenantKeys>, record: TrajectoryRecord, part: string): string {
  const side = sideOfPart(record, part)
  return (side === undefined ? keys.trajectory(record.id) : keys.trajectorySide(record.id, side)).pk
}
