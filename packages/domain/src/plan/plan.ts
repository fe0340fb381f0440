import type { Day } from '../calendar/days.ts'
import type { Agreement } from './agreement.ts'
import type { Carriers } from './carriers.ts'

/** Something of the plan in the family's own words. */
export type PlanText = {
  readonly text: string
  /** Who said it, in words: "Johan", "oma". */
  readonly by?: string | undefined
}

/** The plan of the people who were there; it is theirs (G19). */
export type Plan = {
  /** In the order in which they are read aloud. */
  readonly agreements: readonly Agreement[]
  /** Who watches over all agreements: "Oom Herman zal er op toezien dat alle afspraken worden nagekomen". */
  readonly watches?: Carriers | undefined
  /** Who calls everyone together again when the plan has to change (G17). */
  readonly initiative?: Carriers | undefined
  /** When the family itself looks back, if it chose a day. */
  readonly reviewOn?: Day | undefined
  readonly texts: readonly PlanText[]
  /** Of before pictures were kept beside the plan (`PlanPicture`), as files of their own; nothing reads them. */
  readonly drawings: readonly string[]
  /** The code of the language of the own words. */
  readonly language?: string | undefined
}

/** Of the whole plan, apart from its agreements. */
export type PlanDetails = Omit<Plan, 'agreements'>

/** A plan of eighty agreements can still be read aloud; the example has fourteen. */
export const mostAgreements = 80
export const mostPlanTexts = 20
export const mostDrawings = 30

/**
 * The most characters of a whole plan, as JSON. At three octets each it stays below what one item of the table holds
 * (DynamoDB: 400 KB).
 */
export const mostPlanCharacters = 100_000

/** Whether there is no room for more: too many agreements, or too many words. */
export const isPlanTooLarge = (plan: Plan): boolean =>
  plan.agreements.length > mostAgreements || JSON.stringify(plan).length > mostPlanCharacters

export const emptyPlan: Plan = { agreements: [], texts: [], drawings: [] }
