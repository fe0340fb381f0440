import type { TrajectoryContext } from '../decideContext.ts'

/** When and by whom, and by which device if one wrote it down. */
export const stamped = ({ at, by, recorded }: Pick<TrajectoryContext, 'at' | 'by' | 'recorded'>) => ({
  at,
  by,
  ...(recorded === undefined
    ? {}
    : {
        occurredAt: recorded.occurredAt,
        device: recorded.device,
        ...(recorded.isUnconfirmed === true ? { isUnconfirmed: true } : {}),
      }),
})
