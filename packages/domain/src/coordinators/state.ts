import type { Day } from '../calendar/days.ts'
import type { Country, RegionId, TenantId } from '../tenants/tenant.ts'

/** A volunteer in BE, often a freelancer in NL. */
export const engagements = ['volunteer', 'freelance'] as const
export type Engagement = (typeof engagements)[number]

/** What a family may ask for: "liefst een vrouw". Told by the coordinator themself, or not at all. */
export const genders = ['woman', 'man', 'other'] as const
export type Gender = (typeof genders)[number]

/** An organisation: a partner (tenant) that Kring knows, or one by name only (a court, a school, an informant's employer). */
export type Organisation = { readonly tenant?: TenantId | undefined; readonly name: string }

export const affiliationKinds = ['employee', 'volunteer', 'board', 'client', 'family-works-there', 'other'] as const
export type AffiliationKind = (typeof affiliationKinds)[number]

/** A tie with an organisation. It excludes from every dossier on which the organisation stands, until `until` (included). */
export type Affiliation = {
  readonly id: string
  readonly organisation: Organisation
  readonly kind: AffiliationKind
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

/** How many trajectories at once, as the coordinator says, and when not. */
export type Availability = {
  readonly most: number
  /** Days without new assignments, both included. */
  readonly away: readonly { readonly from: Day; readonly until: Day }[]
  /** In the coordinator's own words: "liefst 's avonds". */
  readonly note?: string | undefined
}

export type TrainingDay = {
  readonly session: string
  readonly day: Day
  readonly attended?: boolean | undefined
}

/** A paper with its first and last valid day. */
export type Paper = { readonly from: Day; readonly until: Day }

/** What the volunteer and the operator agreed on in writing. */
export type Papers = {
  /** G8: given after the training; lapses without a return day. */
  readonly certificate?: Paper | undefined
  /** Certificate of conduct: VOG (NL), uittreksel strafregister model 2 (BE). */
  readonly conduct?: Paper | undefined
  readonly insurance?: Paper | undefined
  /** BE: the information note of the law on volunteers. The day on which it was given. */
  readonly informationNote?: Day | undefined
  /** The day on which secrecy was signed. */
  readonly secrecy?: Day | undefined
}
export type PaperName = keyof Papers

export const endReasons = ['own-wish', 'operator', 'affiliation', 'other'] as const
export type EndReason = (typeof endReasons)[number]

/** The record of one coordinator: what the operator and the coordinator themself keep of them. All of it is personal. */
export type CoordinatorRecord = {
  readonly state: 'active' | 'ended'
  /** The subject of the person's account. */
  readonly person: string
  readonly region: RegionId
  readonly country: Country
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** The municipality where they live. */
  readonly home?: string | undefined
  readonly engagement: Engagement
  /** Codes of spoken languages, as in `languages` of the forms. */
  readonly languages: readonly string[]
  /** Names of skills, as typed; compared without case. */
  readonly skills: readonly string[]
  readonly gender?: Gender | undefined
  /** What they want to tell of their background, in their own words. */
  readonly background?: string | undefined
  readonly affiliations: readonly Affiliation[]
  /** The day on which the coordinator last confirmed that the affiliations are complete. */
  readonly affiliationsConfirmedOn?: Day | undefined
  readonly availability: Availability
  /** G9: who supports them in every trajectory. `subject` when they have an account. */
  readonly supervisor?: { readonly name: string; readonly subject?: string | undefined } | undefined
  readonly training: readonly TrainingDay[]
  readonly papers: Papers
  readonly ended?: { readonly on: Day; readonly reason: EndReason } | undefined
}

/** The state of the aggregate: before the record exists there is nothing. */
export type Coordinator = { readonly state: 'none' } | CoordinatorRecord
export const initialCoordinator: Coordinator = { state: 'none' }
