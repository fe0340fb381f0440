import type { Agreement } from '../../plan/agreement.ts'
import { isGivenBack } from '../../plan/needs.ts'
import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { anyoneIn } from './people.ts'

/** The agreements that are asked about at an evaluation, in order: not those that somebody's no gave back to the circle. */
export const agreementsIn = ({ plan: { plan } }: Pick<TrajectoryRecord, 'plan'>): readonly Agreement[] =>
  plan.agreements.filter(agreement => !isGivenBack(agreement))

/** Whether an agreement needs nobody of outside the circle to carry it. */
export function isCarriedByCircle({ who }: Agreement, record: Pick<TrajectoryRecord, 'circle' | 'variant'>): boolean {
  if (who?.kind !== 'some') return true
  const people = who.people.flatMap(id => anyoneIn(record.circle, id) ?? [])
  return who.services.length === 0 && people.every(person => !leavesForPrivateTime(person, record))
}

/** What was decided on the plan: how often it went back for details, and what came of it. */
export type PlanDecision = {
  readonly returns: number
  readonly acceptedAt?: string | undefined
  readonly refusedAt?: string | undefined
}
export function planDecision({ plan, state }: Pick<TrajectoryRecord, 'plan' | 'state'>): PlanDecision {
  const { returns, refusals, acceptance } = plan
  const refused = acceptance === undefined && state !== 'day' ? refusals.at(-1) : undefined
  return {
    returns: returns.length,
    ...(acceptance === undefined ? {} : { acceptedAt: acceptance.at.at }),
    ...(refused === undefined ? {} : { refusedAt: refused.at.at }),
  }
}
