import type { TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { knownParticipants } from './setting.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/** A trajectory as its circle and preparation are decided on. */
export const withParticipants = (record: TrajectoryRecord): TrajectoryRecord & WithCircle => ({
  ...record,
  participants: knownParticipants(record),
})

export const prepareContextOf = ({
  at,
  by,
  newId,
  tenant: { timeZone, country },
  steps = [],
  grants = [],
}: TrajectoryContext): PrepareContext => ({ at, by, newId, timeZone, country, steps, grants })
