import {
  type CoordinatorRecord,
  initialTrajectory,
  type SubmittedReferral,
  startOf,
  type Trajectory,
  type TrajectoryCommand,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
} from '@kring/domain'
import type { DemoReferral } from './referral.ts'
import { demoWays } from './waysOfWorking.ts'

/** An accepted referral of the demo, as the domain has it. */
export type AcceptedReferral = { readonly referral: DemoReferral; readonly state: SubmittedReferral }

export type By = { readonly role: string; readonly subject?: string; readonly name?: string }
export type Candidate = { readonly record: CoordinatorRecord; readonly load: number }

/**
 * Starts the trajectory of an accepted referral, and gives it commands one after the other, `days` after the start and never
 * later than `now`. A command that the domain refuses at that moment is left out.
 */
export function startGiving({ referral, state }: AcceptedReferral, startedAt: string, now: string) {
  const { tenant, manager } = referral
  const way = demoWays.find(one => one.tenant === tenant.id && one.variant === state.variant)?.way
  const steps = (way?.ownSteps ?? []).map(({ key }) => key)
  const events: TrajectoryEvent[] = []
  let current: Trajectory = initialTrajectory
  const at = (days: number): string => {
    if (days === Number.POSITIVE_INFINITY) return now
    const moment = new Date(Date.parse(startedAt) + days * 86_400_000).toISOString()
    return moment < now ? moment : now
  }
  const record = (): TrajectoryRecord => {
    if (current.state === 'none') throw new TypeError(`demo data: ${referral.id} is not started`)
    return current
  }
  const decide = (
    command: TrajectoryCommand,
    days: number,
    candidate?: Candidate,
    by: By = { role: 'regional-manager', ...manager },
  ) => {
    const newId = `${referral.id}-j${events.length}`
    const decided = trajectoryDecider.decide(current, command, { tenant, by, at: at(days), newId, candidate, steps })
    if (!decided.ok) return decided.error
    events.push(...decided.events)
    current = decided.events.reduce(trajectoryDecider.evolve, current)
    return undefined
  }
  const give = (...given: Parameters<typeof decide>): void => {
    decide(...given)
  }
  /** The same, where a refusal is a fault of the demo data. */
  const mustGive = (...given: Parameters<typeof decide>): void => {
    const error = decide(...given)
    if (error !== undefined) throw new Error(`demo data: ${referral.id} ${given[0].name}: ${JSON.stringify(error)}`)
  }
  give(startOf({ referral: state, form: referral.form, tenant, manager }), 0)
  const coordinator = (): By => {
    const { coordinator: assigned } = record().assignment
    return { role: 'coordinator', ...(assigned === undefined ? {} : { subject: assigned.person }) }
  }
  return { events, give, mustGive, record, at, coordinator }
}
