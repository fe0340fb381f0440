import { type Counters, dayIn, type Family, fidelityPeriods, merge } from '@kring/domain'
import { figureOf, indicatorOf, sumOf } from '@kring/domain/indicators'
import { loadOfRegion, type Waiting, waitingByPartner, waitingByStage } from '@kring/domain/overview'
import { type BoardRow, boardStageOf, personTag, type RosterEntry } from '../../data/index.ts'
import type { Overview } from '../contract/overview.ts'

/** The families of counters that the overview reads of each partner. */
export const overviewFamilies: readonly Family[] = ['core', 'outcome', 'stages']

/** Lead time by stage, in the order in which they come. */
const stageIds = [
  'stage-intake',
  'stage-acceptance',
  'stage-coordinator',
  'stage-contact',
  'stage-conference',
  'lead-time',
] as const

type Queued = {
  readonly state: string
  readonly tenant: string
  readonly waitingSince: string
  readonly dueOn: string
}
export type OverviewOf = {
  readonly now: string
  readonly timeZone: string
  readonly months: { readonly from: string; readonly to: string }
  readonly queue: readonly Queued[]
  readonly open: readonly BoardRow[]
  readonly roster: readonly RosterEntry[]
  readonly unfunded: number
  readonly fidelity: Parameters<typeof fidelityPeriods>[0]
  /** The partners of the region, with their counters of those months. */
  readonly partners: readonly { readonly tenant: string; readonly name: string; readonly counters: Counters }[]
}

/** What waits and runs in a region, from what was read of it. */
export function overviewOf(of: OverviewOf): Omit<Overview, 'regions' | 'region'> {
  const { now, timeZone, months, partners } = of
  const today = dayIn(now, timeZone)
  const open = [...of.queue.map(inQueue), ...of.open.flatMap(onBoard)]
  const byPartner = waitingByPartner(open, today)
  const all = merge(partners.map(({ counters }) => counters))
  const [fidelity] = fidelityPeriods(of.fidelity).flatMap(({ year, part, number, counted }) =>
    counted === undefined
      ? []
      : [{ year, part, number, trajectories: counted.trajectories, points: [...counted.points] }],
  )
  return {
    today,
    waiting: [...waitingByStage(open, today, timeZone)],
    load: loadOfRegion(carriedBy(of)),
    unfunded: of.unfunded,
    months,
    ...outcomesIn(all),
    stopReasons: stopReasonsIn(all),
    stages: stagesIn(all),
    partners: partners.map(({ tenant, name, counters }) => {
      const { referrals: waitingReferrals, trajectories, late } = byPartner.get(tenant) ?? nothing
      const stopped = counters['outcome:stopped'] ?? 0
      const stages = stagesIn(counters)
      return { tenant, name, waitingReferrals, trajectories, late, ...outcomesIn(counters), stopped, stages }
    }),
    ...(fidelity === undefined ? {} : { fidelity }),
  }
}

const nothing = { referrals: 0, trajectories: 0, late: 0 }

const outcomesIn = (counters: Counters) => ({
  referrals: counters.total ?? 0,
  plans: sumOf(counters, ['outcome:plan-with', 'outcome:plan-without']),
})

const inQueue = ({ state, tenant, waitingSince, dueOn }: Queued): Waiting => ({
  ...{ stage: state === 'intake' ? 'intake' : 'submitted', tenant, since: waitingSince, dueOn },
})

/** A step without a day waits for nobody: it is not late. */
function onBoard({ state, tenant, waitingSince, submittedAt, step, dueOn }: BoardRow): readonly Waiting[] {
  const stage = boardStageOf(state)
  if (stage === 'stopped' || stage === 'closed') return []
  return [{ stage, tenant, since: waitingSince ?? submittedAt, dueOn: step === undefined ? undefined : dueOn }]
}

/** Who may carry something, with what they have of the region's open trajectories. */
function carriedBy({ open, roster }: OverviewOf) {
  const assigned = Map.groupBy(
    open.filter(({ isOffer, person }) => !isOffer && person !== undefined),
    ({ person }) => person,
  )
  return roster
    .filter(({ record }) => record.state === 'active')
    .map(({ record }) => ({
      assigned: assigned.get(personTag(record.person))?.length ?? 0,
      most: record.availability.most,
    }))
}

const stopReasonsIn = (counters: Counters) =>
  Object.entries(counters)
    .flatMap(([name, n]) => (name.startsWith('stopReason:') ? [{ reason: name.slice('stopReason:'.length), n }] : []))
    .toSorted((a, b) => b.n - a.n || a.reason.localeCompare(b.reason))

/** Exact, also over one: what is the operator's own is not hidden from it (DOMAIN, "Small cells", 4). */
const stagesIn = (counters: Counters) => stageIds.map(indicator => ({ indicator, days: daysOf(indicator, counters) }))

function daysOf(indicator: string, counters: Counters) {
  const figure = figureOf(indicatorOf(indicator), counters)
  if (figure.kind !== 'median') return { over: 0 }
  const { over, median, p90 } = figure
  return { over, ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) }
}
