import type { HelpUse } from '../trajectory/state/evaluations.ts'
import type { SatisfactionGroup, SatisfactionSubject } from '../trajectory/state/satisfaction.ts'
import type { Stop } from '../trajectory/state/stop.ts'
import type { Sum } from '../trajectory/state/voices.ts'
import type { VariantId } from '../variants/variants.ts'

/**
 * What became of a trajectory until now. `ended`: it was closed without a plan. `unknown`: of one of before, of which nobody wrote
 * it down; it is in no rate.
 */
export const outcomes = ['running', 'plan-with', 'plan-without', 'stopped', 'ended', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** The trajectory as part of its cohort: in the month in which its referral was sent. Days are whole days. */
export type CohortFact = {
  readonly kind: 'trajectory'
  readonly month: string
  readonly variant: VariantId
  readonly outcome: Outcome
  /** Of one that stopped without a plan. */
  readonly stopReason?: Stop['reason'] | undefined
  /** From the acceptance to the first coordinator, to the first conversation, to the first conference. */
  readonly coordinatorDays?: number | undefined
  readonly contactDays?: number | undefined
  readonly conferenceDays?: number | undefined
  /** From the submission to the first conference. */
  readonly wholeDays?: number | undefined
}

/** A conference that was held, in the month of its day. A number is absent when nobody wrote it down, as of one of before: it is not zero. */
export type ConferenceFact = {
  readonly kind: 'conference'
  readonly month: string
  readonly variant: VariantId
  readonly circle?: number | undefined
  readonly professionals?: number | undefined
  /** Of the circle. */
  readonly children?: number | undefined
  /** People of the circle who were known at intake, and who were invited. */
  readonly known?: number | undefined
  readonly invited?: number | undefined
  readonly themes?: number | undefined
  readonly privateMinutes?: number | undefined
}

/** The plan of a trajectory, in the month of its day: at most one, which a later conference adjusts. */
export type PlanFact = {
  readonly kind: 'plan'
  readonly month: string
  readonly variant: VariantId
  readonly isWithMeeting: boolean
  readonly agreements?: number | undefined
  readonly byCircle?: number | undefined
}

/** Agreements by what became of them. */
export type Checked = { readonly fully: number; readonly partly: number; readonly not: number }

/** The first evaluation of a conference or of a plan without one, in the month in which it fell due. */
export type EvaluationFact = {
  readonly kind: 'evaluation'
  readonly month: string
  /** Absent of one of before without its day. */
  readonly isOnTime?: boolean | undefined
  /** The family meets again after it; absent of one of before. */
  readonly isReconvened?: boolean | undefined
  /** Once it is done: before, a figure that moves would tell what one person said. */
  readonly done?:
    | {
        /** Absent of one of before when nobody wrote it down. */
        readonly checked?: Checked | undefined
        readonly satisfaction: {
          readonly [group in SatisfactionGroup]?:
            | { readonly [subject in SatisfactionSubject]?: Sum | undefined }
            | undefined
        }
      }
    | undefined
}

/** A later evaluation, in the month in which it was done. */
export type FollowUpFact = {
  readonly kind: 'follow-up'
  readonly month: string
  /** About so many months after the conference. */
  readonly after: 6 | 12
  readonly checked: Checked
  /** The help of professionals that the family still uses, if it was asked. */
  readonly help?: HelpUse | undefined
  /** The family meets again after it. */
  readonly isReconvened?: boolean | undefined
}

/** What a trajectory adds to a grant's counts: nobody and no text. */
export type TrajectoryFact = CohortFact | ConferenceFact | PlanFact | EvaluationFact | FollowUpFact
