import type { Locale } from '../language/locale.ts'
import type { Country, TenantId } from '../tenants/tenant.ts'
import type { Reach } from '../trajectory/state/reach.ts'
import type { AuthorityId } from './authorities.ts'

/** What a complaint is about. */
export const complaintSubjects = ['coordinator', 'manager', 'partner', 'data', 'other'] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** Where somebody came from who complains. `phone`: they called, and the officer wrote it down. */
export const complaintSources = ['public', 'personal-link', 'invitation', 'referrer', 'phone'] as const
export type ComplaintSource = (typeof complaintSources)[number]

/** How the complainant was told that their complaint came in. `page`: they read it on their own page. */
export const acknowledgedWays = ['mail', 'letter', 'phone', 'sms', 'talk', 'page'] as const
export type AcknowledgedWay = (typeof acknowledgedWays)[number]

/** By which way an officer told the complainant that there is something new; a mail is sent by Kring. */
export const toldWays = ['letter', 'phone', 'sms', 'talk', 'page'] as const satisfies readonly AcknowledgedWay[]
export type ToldWay = (typeof toldWays)[number]

/** What the complainant is told when it happens. */
export const complaintNews = ['acknowledged', 'extended', 'answered', 'passed-on', 'closed'] as const
export type ComplaintNews = (typeof complaintNews)[number]
export type Untold = { readonly at: string; readonly news: ComplaintNews }

export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld', 'solved'] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

export const complaintStates = [
  'none',
  'received',
  'acknowledged',
  'heard',
  'answered',
  'closed',
  'withdrawn',
  'passed-on',
] as const
export type ComplaintState = (typeof complaintStates)[number]
export type ComplaintStage = Exclude<ComplaintState, 'none'>

/** The states in which nothing more is done; from then on its retention counts. */
export const endedStages = ['closed', 'withdrawn', 'passed-on'] as const satisfies readonly ComplaintStage[]
export const isEnded = (state: ComplaintState): boolean => endedStages.some(one => one === state)

/** What somebody complains of, in their own words. */
export type ComplaintContent = {
  readonly about: ComplaintSubject
  readonly text: string
  /** What they would want to happen. */
  readonly wishes?: string | undefined
  /** The number of a dossier, as they typed it; it need not exist. */
  readonly number?: string | undefined
  /** Whom it is about, as they wrote it. */
  readonly person?: string | undefined
  /** Who complains; somebody may leave it out. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
  readonly reach: Reach
  readonly isChild: boolean
  readonly locale: Locale
}

/** `dates`: of the talks. `who`: who were there, in words. */
export type Hearing =
  | { readonly kind: 'held'; readonly dates: readonly string[]; readonly who: string }
  | { readonly kind: 'not-wanted' }

export type ComplaintAnswer = {
  readonly outcome: ComplaintOutcome
  readonly findings: string
  readonly measures: string
}

/** `partner`: the partner organisation's own complaints desk. */
export type PassedTo = { readonly to: AuthorityId | 'partner'; readonly reason: string }

type Moment = { readonly at: string }

export type OpenComplaint = {
  readonly state: ComplaintStage
  readonly id: string
  readonly tenant: TenantId
  readonly country: Country
  readonly source: ComplaintSource
  /** The dossier to which a link or a number led; its erasure is suspended while the complaint is open. */
  readonly dossier?: string | undefined
  readonly receivedAt: string
  readonly content: ComplaintContent
  /** What the complainant said later. */
  readonly added: readonly (Moment & { readonly text: string })[]
  /** What happened since an officer last told the complainant, the first first; what is mailed is in it too. */
  readonly untold: readonly Untold[]
  readonly told?: { readonly at: string; readonly way: ToldWay } | undefined
  /** Subjects of officers who stepped aside: they do not handle it. */
  readonly aside: readonly string[]
  readonly acknowledged?: (Moment & { readonly way: AcknowledgedWay }) | undefined
  readonly hearing?: (Moment & Hearing) | undefined
  readonly extended?: (Moment & { readonly reason: string }) | undefined
  readonly answer?: (Moment & ComplaintAnswer) | undefined
  readonly passedOn?: (Moment & PassedTo) | undefined
  readonly withdrawn?: (Moment & { readonly reason?: string | undefined }) | undefined
  /** When it was closed, withdrawn or passed on. */
  readonly endedAt?: string | undefined
}
export type Complaint = { readonly state: 'none' } | OpenComplaint

export const initialComplaint: Complaint = { state: 'none' }

/** The longest text: a long letter. A longer one is refused and stays on the screen of whoever wrote it. */
export const longestComplaint = 10_000
/** Bounds the size of a complaint. */
export const mostAdded = 40
