import type { ConferenceCommand } from '../commands/conference.ts'
import type { DayContext } from '../decideContext.ts'
import type { CircleEvent } from '../events/circle.ts'

type Joining = Pick<ConferenceCommand<'join-day'>, 'part' | 'keepsInPrivateTime'>

/** G14: only an interpreter or somebody who supports another can be kept in private time. */
export const mayBeKept = ({ part, keepsInPrivateTime }: Joining): boolean =>
  keepsInPrivateTime === undefined || part === 'interpreter' || part === 'support-person'

/** The event by which somebody who joins on the day is kept in private time, as the family or a child chose. */
export const keptOnDay = (
  person: string,
  { part, keepsInPrivateTime }: Joining,
  { at, by }: Pick<DayContext, 'at' | 'by'>,
): readonly CircleEvent[] =>
  keepsInPrivateTime === undefined ? [] : [{ type: 'role-set', person, part, isKept: true, keepsInPrivateTime, at, by }]
