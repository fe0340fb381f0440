import type { Day } from '../calendar/days.ts'
import type { DayPart, Recurrence, Time } from './recurrence/recurrence.ts'

export const whenKinds = ['once', 'period', 'recurring', 'condition', 'always'] as const
export type WhenKind = (typeof whenKinds)[number]

/** When an agreement holds. Days and times are those of the place. */
export type When =
  /** "Op 3 juli"; at most one of `time` and `dayPart`. `untilTime` only with a time, later on the same day. */
  | {
      readonly kind: 'once'
      readonly day: Day
      readonly time?: Time | undefined
      readonly untilTime?: Time | undefined
      readonly dayPart?: DayPart | undefined
    }
  /** From a day, until a day, or both; both included. */
  | { readonly kind: 'period'; readonly from?: Day | undefined; readonly until?: Day | undefined }
  | { readonly kind: 'recurring'; readonly recurrence: Recurrence }
  /** Only if something happens, in the family's own words: "er problemen zijn bij vader". */
  | { readonly kind: 'condition'; readonly condition: string }
  /** A norm: "er wordt niet over mensen gepraat zonder dat ze er bij zijn". */
  | { readonly kind: 'always' }
