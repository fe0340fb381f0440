import type { DayContext } from '../decideContext.ts'
import type { DayRecord } from '../state/trajectory.ts'

/** The states in which a device that has the pen writes. */
const isOfTheDay = ({ state }: Pick<DayRecord, 'state'>): boolean => state === 'scheduled' || state === 'day'

/** Whether a device has the pen and may be writing now, also without signal. */
export const isPenHeld = ({ state, conference }: Pick<DayRecord, 'state' | 'conference'>): boolean =>
  conference.pen !== undefined && isOfTheDay({ state })

/**
 * Whether a command is given with signal while a device writes the day down: two would write at once. What a device wrote
 * itself (`recorded`) was held against its pen before (`decideQueued`).
 */
export const isWrittenBesidePen = (record: DayRecord, { recorded }: Pick<DayContext, 'recorded'>): boolean =>
  recorded === undefined && isPenHeld(record)
