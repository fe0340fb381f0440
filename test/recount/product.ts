import {
  add,
  type Counters,
  type MonthOfTenant,
  type ReferralEvent,
  replay,
  replayTrajectory,
  type TrajectoryEvent,
} from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { contributionsOf, countedNow, moved } from '@kring/functions/data/reports/contributions'
import type { DossierFact } from '@kring/functions/data/reports/storedFacts'
import { factUpdates, type GrantUpdate } from '@kring/functions/stream/effects/factUpdates'
import type { Chance } from './chance.ts'
import type { GeneratedDossier } from './dossiers.ts'

/**
 * The product's counting without a table: the same updates, applied by the same rule (a later event wins, one of the same event
 * replaces what differs), and the same differences added to the counters.
 */
export function openCounting() {
  const stored = new Map<string, { readonly seq: number; readonly facts: readonly DossierFact[] }>()
  const gone = new Set<string>()
  const counters = new Map<string, Counters>()
  const placeOf = ({ funder, id }: Grant, dossier: string, source: string): string =>
    `${funder}#${id}#${dossier}#${source}`
  const apply = (update: GrantUpdate): void => {
    const place = placeOf(update.grant, update.id, update.source)
    const before = stored.get(place)
    if (gone.has(place) || (before !== undefined && before.seq > update.seq)) return
    if (before === undefined && update.facts.length === 0 && update.mark !== true) return
    stored.set(place, { seq: update.seq, facts: update.facts })
    const was = contributionsOf({ facts: before?.facts ?? [], counted: countedNow })
    for (const [month, change] of moved(was, contributionsOf({ facts: update.facts, counted: countedNow }))) {
      const name = `${update.grant.id}#${month}#${update.tenant}`
      counters.set(name, add(counters.get(name) ?? {}, change))
    }
  }
  return {
    apply,
    /** After this nothing of the dossier is counted any more, and nothing taken away. */
    erase: (updates: readonly GrantUpdate[]): void => {
      for (const { grant, id } of updates)
        for (const source of ['referral', 'trajectory']) gone.add(placeOf(grant, id, source))
    },
    months: (grant: string): readonly MonthOfTenant[] =>
      [...counters].flatMap(([name, own]) => {
        const [of, month = '', tenant = ''] = name.split('#')
        return of === grant ? [{ month, tenant, counters: own }] : []
      }),
    /** Puts one into a counter by hand. */
    plant: (grant: string, counter: string): void => {
      const name = [...counters.keys()].find(key => key.startsWith(`${grant}#`))
      if (name !== undefined) counters.set(name, add(counters.get(name) ?? {}, { [counter]: 1 }))
    },
  }
}
export type Counting = ReturnType<typeof openCounting>

/** The updates that the product makes of a dossier after so many steps. */
export function updatesAfter(
  { tenant, steps }: GeneratedDossier,
  count: number,
  grants: readonly Grant[],
): readonly GrantUpdate[] {
  const referral: ReferralEvent[] = []
  const trajectory: TrajectoryEvent[] = []
  for (const step of steps.slice(0, count)) {
    if (step.of === 'referral') referral.push(step.event)
    else trajectory.push(step.event)
  }
  const state = replay(referral)
  const record = replayTrajectory(trajectory)
  if (state.state === 'draft') throw new Error('never sent')
  const own = grants.filter(({ tenants }) => tenants.includes(tenant.id))
  return factUpdates(
    {
      tenant,
      grants: own,
      dossier: {
        referral: state,
        head: { version: referral.length },
        history: referral.map(event => ({ event })),
      },
      trajectory: record.state === 'none' ? undefined : { record, head: { version: trajectory.length } },
    },
    'recount',
  )
}

/** The same in any order, some of them twice. */
export function shuffled<Value>(values: readonly Value[], chance: Chance): readonly Value[] {
  const all = values.flatMap(value => (chance.percent(30) ? [value, value] : [value]))
  return all
    .map(value => ({ value, at: chance.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value)
}
