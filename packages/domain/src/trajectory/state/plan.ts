import type { Day } from '../../calendar/days.ts'
import { emptyPlan, type Plan } from '../../plan/plan.ts'
import type { DayMoment } from './conference.ts'
import type { Release } from './release.ts'

/** The only grounds on which a plan is refused (G16). An unmet minimum requirement makes it unsafe. */
export const refusalGrounds = ['unsafe', 'unlawful'] as const
export type RefusalGround = (typeof refusalGrounds)[number]

/** Without conditions: there is no field for one (G16). */
export type PlanAcceptance = {
  readonly at: DayMoment
  /** The mandate holder who accepted it, by name; absent when nobody has a mandate. */
  readonly holder?: string | undefined
  /** Ids of who was there on the day: the plan is theirs (G19). Nobody of a plan without a meeting. */
  readonly owners: readonly string[]
}

export type PlanRefusal = {
  readonly at: DayMoment
  readonly ground: RefusalGround
  /** Id of the minimum requirement that it does not meet. */
  readonly requirement?: string | undefined
  readonly reason: string
  /** The mandate holder who refused it, by name. */
  readonly holder: string
}

/** What is to be asked of the family still: a code, and the agreement that it is about (G15). No text (G10). */
export type ReturnedGap = { readonly agreement?: string | undefined; readonly code: string }
export type PlanReturn = { readonly at: DayMoment; readonly gaps: readonly ReturnedGap[] }

/** The plan of a trajectory, what was decided on it, and to whom the family released it. */
export type PlanPart = {
  readonly plan: Plan
  readonly returns: readonly PlanReturn[]
  readonly refusals: readonly PlanRefusal[]
  readonly acceptance?: PlanAcceptance | undefined
  readonly releases: readonly Release[]
}
export const noPlan: PlanPart = { plan: emptyPlan, returns: [], refusals: [], releases: [] }

/** On which day, and by whom of the circle. */
export type FamilyDecision = { readonly on: Day; readonly by: readonly string[] }
