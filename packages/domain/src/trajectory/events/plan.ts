import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened } from '../../eventSpec.ts'
import type { Agreement, ConsentAnswer, NeededConsent } from '../../plan/agreement.ts'
import type { PlanDetails } from '../../plan/plan.ts'
import { storedAgreement } from '../../plan/schemas/storedAgreement.ts'
import { storedPlanDetails } from '../../plan/schemas/storedPlan.ts'
import type { By } from '../../referral/events.ts'
import type { RefusalGround, ReturnedGap } from '../state/plan.ts'

/** Which device wrote it, and whether another may have been writing too. */
type Written = { readonly device?: string | undefined; readonly isUnconfirmed?: boolean | undefined }
const written = { device: z.string().optional(), isUnconfirmed: z.boolean().optional() }
const none = z.object({})
const one = { agreement: z.string() }

const storedNeed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: z.string() }),
  z.object({ kind: z.literal('service'), name: z.string() }),
])

/** The events of the plan, with their frozen stored schemas. What the family agreed on is personal; that it did is not. */
export const planEventSpecs = {
  'agreement-written': eventSpec<Written & { readonly agreement: Agreement }>()({
    open: z.object({ ...written }),
    personal: z.object({ agreement: storedAgreement }),
  }),
  'agreement-removed': eventSpec<Written & { readonly agreement: string }>()({
    open: z.object({ ...written, ...one }),
    personal: none,
  }),
  'agreements-ordered': eventSpec<Written & { readonly order: readonly string[] }>()({
    open: z.object({ ...written, order: z.array(z.string()) }),
    personal: none,
  }),
  'plan-set': eventSpec<Written & { readonly details: PlanDetails }>()({
    open: z.object({ ...written }),
    personal: z.object({ details: storedPlanDetails }),
  }),
  'plan-returned': eventSpec<Written & { readonly gaps: readonly ReturnedGap[] }>()({
    open: z.object({
      ...written,
      gaps: z.array(z.object({ agreement: z.string().optional(), code: z.string() })),
    }),
    personal: none,
  }),
  /** `agreements`: how many. `owners`: ids of who was there. */
  'plan-accepted': eventSpec<
    Written & {
      readonly agreements: number
      readonly owners: readonly string[]
      readonly holder?: string | undefined
    }
  >()({
    open: z.object({ ...written, agreements: z.int(), owners: z.array(z.string()) }),
    personal: z.object({ holder: z.string().optional() }),
  }),
  'plan-refused': eventSpec<
    Written & {
      readonly ground: RefusalGround
      readonly requirement?: string | undefined
      readonly reason: string
      readonly holder: string
    }
  >()({
    open: z.object({ ...written, ground: z.enum(['unsafe', 'unlawful']), requirement: z.string().optional() }),
    personal: z.object({ reason: z.string(), holder: z.string() }),
  }),
  'plan-reopened': eventSpec<Written>()({ open: z.object({ ...written }), personal: none }),
  'consent-asked': eventSpec<
    Written & { readonly agreement: string; readonly need: NeededConsent; readonly on: string }
  >()({
    open: z.object({ ...written, ...one, on: z.string() }),
    personal: z.object({ need: storedNeed }),
  }),
  'consent-answered': eventSpec<
    Written & {
      readonly agreement: string
      readonly need: NeededConsent
      readonly answer: ConsentAnswer
      readonly on: string
    }
  >()({
    open: z.object({ ...written, ...one, on: z.string() }),
    personal: z.object({ need: storedNeed, answer: z.enum(['yes', 'no']) }),
  }),
} as const

export type PlanEventType = keyof typeof planEventSpecs
type PayloadOf<Type extends PlanEventType> =
  (typeof planEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type PlanEvent = {
  [Type in PlanEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[PlanEventType]
