import { type Day, dayIn } from '../calendar/days.ts'
import { daysBetween } from '../calendar/daysBetween.ts'

/** Where something waits, in the order in which it comes: a referral for its decision, then a trajectory. */
export const waitingStages = [
  'submitted',
  'intake',
  'matching',
  'preparation',
  'scheduled',
  'day',
  'evaluation',
] as const
export type WaitingStage = (typeof waitingStages)[number]

/** One referral or trajectory that is open. `since`: the moment from which its next step waits. */
export type Waiting = {
  readonly stage: WaitingStage
  readonly tenant: string
  readonly since: string
  /** The day by which the step is to be done. */
  readonly dueOn?: string | undefined
}

export type StageWaits = {
  readonly stage: WaitingStage
  readonly n: number
  readonly late: number
  /** Whole days: half of them wait no longer; absent when there is none. */
  readonly median?: number | undefined
  readonly oldest?: number | undefined
}

/** How many are in each stage, how many are late, and how long they wait. */
export const waitingByStage = (open: readonly Waiting[], today: Day, timeZone: string): readonly StageWaits[] =>
  waitingStages.map(stage => {
    const own = open.filter(one => one.stage === stage)
    const days = own
      .map(({ since }) => Math.max(0, daysBetween(dayIn(since, timeZone), today)))
      .toSorted((a, b) => a - b)
    return {
      stage,
      n: own.length,
      late: own.filter(({ dueOn }) => isLate(dueOn, today)).length,
      median: days[Math.ceil(days.length / 2) - 1],
      oldest: days.at(-1),
    }
  })

/** How much of each partner waits for a decision, runs, and is late. */
export function waitingByPartner(
  open: readonly Waiting[],
  today: Day,
): ReadonlyMap<string, { readonly referrals: number; readonly trajectories: number; readonly late: number }> {
  const byTenant = Map.groupBy(open, ({ tenant }) => tenant)
  return new Map(
    [...byTenant].map(([tenant, own]) => {
      const referrals = own.filter(({ stage }) => stage === 'submitted' || stage === 'intake').length
      const late = own.filter(({ dueOn }) => isLate(dueOn, today)).length
      return [tenant, { referrals, trajectories: own.length - referrals, late }]
    }),
  )
}

const isLate = (dueOn: string | undefined, today: Day): boolean => dueOn !== undefined && dueOn < today
