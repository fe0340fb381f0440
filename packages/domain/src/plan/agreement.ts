import type { Day } from '../calendar/days.ts'
import type { Carriers } from './carriers.ts'
import type { When } from './when.ts'

/** The parts of a restorative plan (HERGO); other plans have no headings. */
export const planHeadings = ['repair-to-victim', 'repair-to-society', 'future'] as const
export type PlanHeading = (typeof planHeadings)[number]

/** How the family's words stand in the sentence that is read back. */
export const wordings = ['follows-who', 'whole-sentence'] as const
/**
 * `follows-who`: they go on after the name, "Johan" + "gaat naar oma". `whole-sentence`: they stand by themselves, "Er wordt
 * niet over mensen gepraat zonder dat ze er bij zijn".
 */
export type Wording = (typeof wordings)[number]

/** Who bears the cost: some of them or everyone together, each for themselves, or there is none. */
export type CostBearer = Carriers | { readonly kind: 'each' } | { readonly kind: 'no-cost' }

/** Somebody who was not there, or a service, without whose yes it cannot be done. */
export type NeededConsent =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'service'; readonly name: string }

export const consentAnswers = ['yes', 'no'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** The same with what came of it: to be asked as long as `askedOn` is absent; waiting as long as `answer` is. */
export type AskedConsent = NeededConsent & {
  readonly askedOn?: Day | undefined
  readonly answer?: ConsentAnswer | undefined
  readonly answeredOn?: Day | undefined
}

/** An agreement as the family says it and the coordinator types it. What is not said yet is absent (G15). */
export type AgreementDetails = {
  /** The family's own words. */
  readonly what: string
  readonly wording: Wording
  readonly who?: Carriers | undefined
  readonly when?: When | undefined
  readonly cost?: CostBearer | undefined
  /** Who is told about it. */
  readonly told?: Carriers | undefined
  /** Who watches over it, when it is not who watches over the whole plan. */
  readonly watches?: Carriers | undefined
  readonly heading?: PlanHeading | undefined
  /** Ids of the minimum requirements that it meets (G16). */
  readonly requirements: readonly string[]
}

/** An agreement of a plan. */
export type Agreement = AgreementDetails & {
  readonly id: string
  readonly needs: readonly AskedConsent[]
}

/** What a command brings: without the answers, which are recorded by themselves. */
export type AgreementInput = AgreementDetails & { readonly needs: readonly NeededConsent[] }
