import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Participants } from '../variants/participants/participants.ts'
import type { SubmitCommand } from './commands.ts'
import type { ConferenceQuestion, Decision, Intake, MinimumRequirement, Referrer } from './state.ts'

/** Who caused an event. A citizen is not named: the dossier says who referred. */
export type By = { readonly role: string; readonly subject?: string | undefined; readonly name?: string | undefined }

type Happened = { readonly at: string; readonly by: By }

/** An immutable event of a referral; a dossier's history consists of these only. */
export type ReferralEvent = Happened &
  (
    | ({
        readonly type: 'submitted'
        readonly id: string
        readonly tenant: TenantId
        readonly region: RegionId
        readonly referrer: Referrer
      } & Omit<SubmitCommand, 'name'>)
    | { readonly type: 'intake-started' }
    | { readonly type: 'intake-recorded'; readonly intake: Intake }
    | { readonly type: 'question-set'; readonly question: ConferenceQuestion }
    | { readonly type: 'question-removed'; readonly question: string }
    | { readonly type: 'minimum-requirement-set'; readonly requirement: MinimumRequirement }
    | { readonly type: 'minimum-requirement-removed'; readonly requirement: string }
    | { readonly type: 'around-set'; readonly around: Participants }
    | { readonly type: 'accepted'; readonly decision: Extract<Decision, { outcome: 'accepted' }> }
    | { readonly type: 'declined'; readonly decision: Extract<Decision, { outcome: 'declined' }> }
    | { readonly type: 'redirected'; readonly decision: Extract<Decision, { outcome: 'redirected' }> }
    | { readonly type: 'withdrawn'; readonly decision: Extract<Decision, { outcome: 'withdrawn' }> }
  )

export type ReferralEventType = ReferralEvent['type']

export const referralEventTypes = [
  'submitted',
  'intake-started',
  'intake-recorded',
  'question-set',
  'question-removed',
  'minimum-requirement-set',
  'minimum-requirement-removed',
  'around-set',
  'accepted',
  'declined',
  'redirected',
  'withdrawn',
] as const satisfies readonly ReferralEventType[]
