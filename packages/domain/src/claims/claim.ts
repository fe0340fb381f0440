import type { FileReference } from '../attachments/fileTypes.ts'
import type { Day } from '../calendar/days.ts'
import type { Country, RegionId, TenantId } from '../tenants/tenant.ts'

/** What a coordinator claims: time, a distance driven, or money that was spent. */
export const claimKinds = ['hours', 'kilometres', 'expense'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** The part of the work that an entry was for. */
export const claimPhases = ['preparation', 'conference', 'follow-up', 'other'] as const
export type ClaimPhase = (typeof claimPhases)[number]

/** `draft` and `refused` are the coordinator's to change; `submitted` waits for the manager; the other two are fixed. */
export const claimStates = ['draft', 'submitted', 'refused', 'approved', 'paid'] as const
export type ClaimState = (typeof claimStates)[number]

/** The most that one entry can be: minutes of a day, kilometres, cents. More is a slip of the finger. */
export const mostOfOne: Readonly<Record<ClaimKind, number>> = { hours: 24 * 60, kilometres: 1000, expense: 200_000 }

/** Entries of one coordinator in one year and region; they lie in one item of at most 400 KB. */
export const mostEntries = 600

/** A receipt: a photo or PDF of it, or one kept on paper, with the number written on it where there is one. */
export type Receipt = { readonly number?: string | undefined; readonly file?: FileReference | undefined }

/**
 * The countries whose volunteers may claim an expense at the flat rate, without a receipt. BE: law on volunteers of 3 July
 * 2005, art. 10.
 */
export const flatRateCountries: readonly Country[] = ['BE']

/** What the coordinator fills in. */
export type ClaimFields = {
  readonly kind: ClaimKind
  readonly day: Day
  readonly phase: ClaimPhase
  /** Of hours in minutes, of kilometres in kilometres, of an expense in cents; whole. */
  readonly amount: number
  /** The trajectory that it was for; training or a meeting is for none. */
  readonly trajectory?: { readonly tenant: TenantId; readonly id: string } | undefined
  /** What was paid for, of an expense. Never a name or a story (G10). */
  readonly what?: string | undefined
  readonly receipt?: Receipt | undefined
  /** An expense that its coordinator claims at the flat rate, for which the law asks no receipt. */
  readonly flat?: true | undefined
}

export type ClaimEntry = ClaimFields & {
  readonly id: string
  /** Grows with every change, so that nobody decides on another amount than the one they saw. */
  readonly revision: number
  readonly state: ClaimState
  /** Why it was refused, in the manager's words. */
  readonly reason?: string | undefined
  /** What is paid for it in cents, fixed when it was approved; hours are never turned into money here. */
  readonly cents?: number | undefined
  /** The minutes that are to be paid: a freelancer's. A volunteer's are counted and not paid. */
  readonly paidMinutes?: number | undefined
  /** The number of the payment list by which it was paid. */
  readonly list?: string | undefined
}

/** What a coordinator claims of one region in one calendar year. */
export type ClaimSheet = {
  readonly state: 'open'
  /** The subject of the coordinator's account. */
  readonly person: string
  readonly region: RegionId
  readonly country: Country
  readonly year: string
  readonly entries: readonly ClaimEntry[]
}

export type Claims = { readonly state: 'none' } | ClaimSheet
export const initialClaims: Claims = { state: 'none' }

/** Whether an expense still lacks what shows it: a receipt, or the choice of the flat rate. */
export const lacksReceipt = ({ kind, receipt, flat }: Pick<ClaimFields, 'kind' | 'receipt' | 'flat'>): boolean =>
  kind === 'expense' && receipt === undefined && flat !== true

/** Whether its coordinator may still change it or take it away. */
export const isOwnToChange = ({ state }: Pick<ClaimEntry, 'state'>): boolean => state === 'draft' || state === 'refused'
