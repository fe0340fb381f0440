import { setTimeout as pause } from 'node:timers/promises'
import { TenantId } from '@kring/domain'
import { correlatedBy } from '../../data/correlation.ts'
import { type DueEntry, dueShards, forDue, forEffects, forOperator } from '../../data/index.ts'
import type { StreamDependencies } from '../../stream/dependencies.ts'
import { limited } from '../../stream/limited.ts'
import type { DueWork } from './kinds/kind.ts'
import { workDue } from './kinds.ts'

/**
 * Milliseconds of a lease: longer than a run of the function (infra/stacks/due.ts), so that none is lost by one that
 * lives; a worker that died is followed by another after this.
 */
export const leaseMs = 120_000
const minute = 60_000
/** Milliseconds between two tries of what keeps failing; the pause doubles from a minute up to this. */
const longestPause = 3600_000
/** Entries of one shard that are read at once, and entries that are worked at once. */
const pageSize = 50
const atATime = 32
/** Reads of a shard that find what others have: the index may be behind the table. */
const mostIdleReads = 3

export type DueDependencies = DueWork & {
  /**
   * Called with the milliseconds since something was first due, at each try: also for what fails again, is of a kind that
   * this version does not know, or cannot be read. What never succeeds is later each time, and an alarm is on that.
   */
  readonly onLateness: (milliseconds: number) => void
  /** The work; what the registry says when absent. */
  readonly work?: typeof workDue
}

type Outcome = 'done' | 'failed' | 'not-mine'

export type DueRun = { readonly done: number; readonly failed: number }

/**
 * Works what falls due, shard by shard, until nothing is left or `mayGoOn` says no. Several may run at once: each entry is
 * leased, and its work is idempotent. Throws what the table throws when it is asked what is due.
 */
export async function runDue(dependencies: DueDependencies, mayGoOn: () => boolean): Promise<DueRun> {
  const inTurn = limited(atATime)
  const { ready } = forDue(dependencies.store)
  let [done, failed] = [0, 0]
  const workShard = async (shard: number): Promise<void> => {
    let idle = 0
    while (mayGoOn() && idle < mostIdleReads) {
      const { entries, unreadable } = await ready(shard, dependencies.now(), pageSize)
      if (unreadable.length > 0) dependencies.log.error('unreadable entries fall due', { count: unreadable.length })
      for (const since of unreadable) reportLateness(dependencies, since)
      if (entries.length === 0) return
      const worked = await Promise.all(
        entries.map(entry => inTurn(async () => (mayGoOn() ? workEntry(dependencies, entry) : 'not-mine'))),
      )
      done += worked.filter(one => one === 'done').length
      failed += worked.filter(one => one === 'failed').length
      const isIdle = worked.every(one => one === 'not-mine')
      idle = isIdle ? idle + 1 : 0
      if (isIdle) await pause(50)
    }
  }
  const shards = Array.from({ length: dueShards }, (_, shard) => shard)
  await Promise.all(shards.map(workShard))
  return { done, failed }
}

async function workEntry(dependencies: DueDependencies, found: DueEntry): Promise<Outcome> {
  const { now, log } = dependencies
  const due = entriesOf(dependencies, found)
  const entry = await due.lease(found, later(now(), leaseMs)).catch(error => {
    reportLateness(dependencies, found.since)
    log.error('entry not leased', { kind: found.kind, error: nameOf(error) })
    return undefined
  })
  if (entry === undefined) return 'not-mine'
  reportLateness(dependencies, entry.since)
  return correlatedBy(entry.correlationId, () => workLeased(dependencies, entry))
}

async function workLeased(dependencies: DueDependencies, entry: DueEntry): Promise<Outcome> {
  const { now, log, work = workDue } = dependencies
  const due = entriesOf(dependencies, entry)
  try {
    const outcome = await work(dependencies, entry)
    if (outcome === 'not-yet') {
      log.error('an entry that this version cannot read waits', { kind: entry.kind })
      await due.postpone(entry, later(now(), pauseAfter(entry.attempts)), entry.attempts + 1)
      return 'failed'
    }
    if (outcome === 'done') await due.finish(entry)
    log.info('worked what fell due', { kind: entry.kind, outcome })
    return 'done'
  } catch (error) {
    log.error('work falls due again', { kind: entry.kind, attempts: entry.attempts + 1, error: nameOf(error) })
    // When this fails too, the lease ends and it falls due again then.
    await due.postpone(entry, later(now(), pauseAfter(entry.attempts)), entry.attempts + 1).catch(() => false)
    return 'failed'
  }
}

/** A moment that cannot be read counts as the longest ago. */
function reportLateness({ now, onLateness }: DueDependencies, since: string): void {
  const moment = Date.parse(since)
  onLateness(Math.max(0, Date.parse(now()) - (Number.isNaN(moment) ? 0 : moment)))
}

/** The entries of the tenant that the key names, with the role for its work. */
const entriesOf = ({ store }: StreamDependencies, { tenant }: DueEntry) =>
  tenant === undefined ? forOperator(store).due : forEffects(store, TenantId.parse(tenant)).due

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString()
const pauseAfter = (attempts: number): number => Math.min(minute * 2 ** attempts, longestPause)
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
