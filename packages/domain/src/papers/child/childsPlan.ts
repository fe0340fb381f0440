import type { Locale } from '../../language/locale.ts'
import type { Country } from '../../tenants/tenant.ts'
import type { PaperPicture } from '../document.ts'
import type { DrawingName } from '../drawings/drawings.ts'
import type { OwnText } from '../plan/planOnPaper.ts'

/** What of a plan touches one child, in sentences to that child. The family chose which agreements. */
export type ChildsPlan = {
  readonly language: Locale
  readonly country: Country
  readonly name: string
  /** How many stand around the child in the drawing. */
  readonly people: number
  readonly agreements: readonly ChildsAgreement[]
  /** It is not accepted yet: every page says so. */
  readonly isDraft?: boolean | undefined
  /** What happens on each day, from Monday on: seven lists. */
  readonly week?: readonly (readonly DayPart[])[] | undefined
  /** Below the week: the dates of what is not every week. */
  readonly weekNote?: OwnText | undefined
  readonly callers?: readonly Caller[] | undefined
  /** The drawing with which the child began the day; without it there is a place to draw. */
  readonly drawing?: PaperPicture | undefined
  /** Whom to tell when the child wants something else. */
  readonly tell?: string | undefined
}

export type ChildsAgreement = {
  /** "Je woont bij papa." */
  readonly sentence: OwnText
  /** "Op maandag, dinsdag en donderdag." */
  readonly detail?: OwnText | undefined
  readonly drawing: ChildsDrawing
}

/** `shows`: what is seen in it, for who hears it: "Een huis met papa en jou". */
export type ChildsDrawing = { readonly name: DrawingName; readonly shows: string }

/** `word`: "opvang". */
export type DayPart = { readonly word: string; readonly drawing: ChildsDrawing }

/** `when`: "… ik me niet fijn voel?". */
export type Caller = { readonly when: OwnText; readonly name: string; readonly phone?: string | undefined }
