import type { Day } from '../../calendar/days.ts'
import type { Locale } from '../../language/locale.ts'
import type { PaperPicture, PaperSpan } from '../document.ts'

/** What somebody said or typed, in its own language when that is not the paper's. */
export type OwnText = Pick<PaperSpan, 'text' | 'language'>

/** A plan as it is printed: sentences, no records. Who may have it is decided before (G19). */
export type PlanOnPaper = {
  readonly language: Locale
  /** What the conference is called, in the partner's words. */
  readonly conference: string
  /** Whose plan it is: first names; of a neighbourhood its name. */
  readonly of: readonly string[]
  /** The day of the conference, and where it was; without a meeting, the day on which the plan was made, once it is made. */
  readonly day?: Day | undefined
  readonly place?: string | undefined
  /** Absent for whom only some agreements were released to. */
  readonly question?: OwnText | undefined
  /** Of whom only some agreements were released to (G19): how many the whole plan has. */
  readonly partOf?: number | undefined
  /** It is not accepted yet: every page says so. */
  readonly isDraft?: boolean | undefined
  readonly present: readonly Present[]
  /** Who told what they know and left before private time (G14): names. */
  readonly informants?: readonly string[] | undefined
  readonly preparedBy?: string | undefined
  /** In the order in which they are read aloud; numbered through all parts. */
  readonly parts: readonly PlanPart[]
  readonly watches?: OwnText | undefined
  /** Who calls everyone together again (G17); absent in a part of a plan. */
  readonly initiative?: OwnText | undefined
  readonly lookBack?: readonly OwnText[] | undefined
  readonly remember?: readonly { readonly day: Day; readonly what: OwnText }[] | undefined
  readonly requirements?: readonly PlanRequirement[] | undefined
  /** Absent as long as it is not accepted. */
  readonly accepted?: PlanAcceptance | undefined
  /** Whether it is one in the sense of the Dutch law (`countsAsFamilyGroupPlan`). */
  readonly familyGroupPlan?: boolean | undefined
  readonly ownWords?: readonly (OwnText & { readonly by?: string | undefined })[] | undefined
  readonly drawings?: readonly PaperPicture[] | undefined
  /** Who may sign; absent without a place to sign. */
  readonly signatures?: readonly string[] | undefined
  readonly contact?: { readonly name: string; readonly phone?: string | undefined } | undefined
  readonly letters?: 'usual' | 'large' | undefined
}

export type Present = {
  readonly name: string
  /** Who they are to the main person: "zijn vader". */
  readonly note?: string | undefined
  readonly from?: 'phone' | 'message' | undefined
}

/** `heading`: of a restorative plan, "Herstel voor het slachtoffer"; others have one part without. */
export type PlanPart = { readonly heading?: string | undefined; readonly agreements: readonly AgreementOnPaper[] }

export type AgreementOnPaper = {
  /** Its number in the whole plan; without it the number after the one before. */
  readonly number?: number | undefined
  /** As it was read back: the structured pieces in the language of the paper, the family's own words in theirs. */
  readonly sentence: readonly OwnText[]
  /** When, and what is still asked of whom; short. */
  readonly remarks?: readonly OwnText[] | undefined
}

/** A minimum requirement (G6) and the numbers of the agreements that meet it. */
export type PlanRequirement = { readonly text: OwnText; readonly metBy: readonly number[] }

/** Without conditions (G16); `by` the mandate holder, where there is one. `time`: 'HH:MM' where the conference was. */
export type PlanAcceptance = {
  readonly day: Day
  readonly time?: string | undefined
  readonly by?: string | undefined
}
