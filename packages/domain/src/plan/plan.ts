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
  /** Ids of attachments: drawings, and photos of flip charts. */
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

export const emptyPlan: Plan = { agreements: [], texts: [], drawings: [] }
