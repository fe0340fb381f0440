import type { AccessEntry } from '../../accessLog/entry.ts'
import type { Day } from '../../calendar/days.ts'
import type { FormDefinition } from '../../forms/definition/definition.ts'
import type { Locale } from '../../language/locale.ts'
import type { SubmittedReferral } from '../../referral/state.ts'
import type { Tenant } from '../../tenants/tenant.ts'
import type { TrajectoryRecord } from '../../trajectory/state/trajectory.ts'
import type { AboutPerson } from '../request.ts'

export const heldSectionIds = [
  'why',
  'details',
  'referral',
  'intake',
  'messages',
  'circle',
  'day',
  'plan',
  'evaluation',
  'contacts',
  'rights',
  'seen-by',
  'your-rights',
] as const
export type HeldSectionId = (typeof heldSectionIds)[number]

/** One thing that is held, with the label of what was asked. `id` is the same as long as the dossier is. */
export type HeldPassage = {
  readonly id: string
  readonly label?: string | undefined
  readonly text: string
  /** Left out by the manager: the reason stands in its place, the text nowhere. */
  readonly leftOut?: string | undefined
}

export type HeldSection = {
  readonly id: HeldSectionId
  readonly title: string
  readonly passages: readonly HeldPassage[]
  /** What was left out by rule, and why (GDPR art. 15(4)). */
  readonly notes: readonly string[]
}

/** Everything that is held about one person, in plain words of the reader's language. */
export type HeldFile = {
  readonly about: AboutPerson
  readonly locale: Locale
  readonly madeOn: Day
  readonly title: string
  readonly sections: readonly HeldSection[]
}

/** All that is known, from which the file is put together. */
export type HeldSources = {
  readonly person: AboutPerson
  readonly tenant: Tenant
  readonly locale: Locale
  readonly today: Day
  readonly referral: SubmittedReferral
  readonly form: FormDefinition
  readonly trajectory?: TrajectoryRecord | undefined
  /** The latest first. */
  readonly accesses: readonly Pick<AccessEntry, 'at' | 'action' | 'by'>[]
  /** How long it is kept, where it is known. */
  readonly keptUntil?: KeptUntil | undefined
}

/**
 * Until which day a closed dossier is kept; `isHeld`: something forbids to erase it then. While it is open: how long after it
 * closes, in years, or until which age of the youngest whom it is about.
 */
export type KeptUntil =
  | { readonly day: Day; readonly isHeld: boolean }
  | { readonly years: number }
  | { readonly age: number }
