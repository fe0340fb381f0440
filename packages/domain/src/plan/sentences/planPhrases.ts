import type { NeedState } from '../needs.ts'
import type { DayPart, NthOfMonth } from '../recurrence/recurrence.ts'

/** A calendar day in words. `day` is '1er' in French. */
export type DateWords = {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A sentence about one of them or more; `{who}` stands for their names. */
export type OneOrMore = { readonly one: string; readonly more: string }

/** The words in which a plan is read back in one language. Times, days and lists come as they are written there. */
export type PlanPhrases = {
  readonly everyone: string
  /** In the place of what is not said yet. */
  readonly questions: { readonly who: string; readonly when: string; readonly days: string }

  readonly clock: (hours: string, minutes: string) => string
  readonly date: (date: DateWords) => string
  readonly onDate: (date: string) => string
  readonly at: (time: string) => string
  readonly fromTo: (from: string, to: string) => string
  /** "van zaterdag tot zondag", and "zaterdag 10.00 uur" in it. */
  readonly fromToDays: (from: string, to: string) => string
  readonly dayAt: (day: string, time: string) => string
  /** Of what ends days after it began. */
  readonly fromToLater: (from: string | undefined, to: string | undefined, days: number) => string
  readonly dayPart: Readonly<Record<DayPart, string>>
  /** "woensdagmiddag" */
  readonly weekdayPart: (weekday: string, part: DayPart) => string

  readonly everyDay: (interval: number) => string
  readonly everyWeek: (interval: number) => string
  readonly everyWeekOn: (
    interval: number,
    days: readonly string[],
    list: (items: readonly string[]) => string,
  ) => string
  readonly everyMonthOn: (interval: number, dayOfMonth: number) => string
  readonly everyMonthNth: (interval: number, nth: NthOfMonth, weekday: string) => string
  readonly everyYearOn: (years: number, date: DateWords) => string
  readonly everyYearNth: (years: number, nth: NthOfMonth, date: DateWords) => string
  readonly since: (date: string) => string
  readonly until: (date: string) => string
  readonly between: (from: string, until: string) => string
  readonly times: (times: number) => string
  /** `condition` in own words begins with a word like "als" or not; ours comes before one that does not. */
  readonly ifWord: (condition: string) => string
  readonly withoutDay: (dayOfMonth: number) => string
  readonly withoutLeapDay: string

  /** Whole sentences after the first. `{when}` and `{who}` stand for what was agreed. */
  readonly always: string
  readonly holdsFor: string
  readonly holdsForWhen: string
  readonly holdsForAlways: string
  readonly holdsWhen: string
  /** `{who}` and `{what}`: words of another language are quoted, as they cannot go on in ours. */
  readonly quoted: string
  readonly quote: string
  readonly pays: OneOrMore
  readonly payTogether: string
  readonly payEach: string
  readonly noCost: string
  readonly told: string
  readonly watches: OneOrMore
  readonly needs: Readonly<Record<NeedState, string>>
  readonly initiative: OneOrMore
  readonly watchesAll: OneOrMore
  readonly review: string

  /** Short, as a label beside the agreement. */
  readonly labels: {
    readonly once: string

    readonly condition: string
    readonly always: string
  }
}
