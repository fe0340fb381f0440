import { add, type Counters, delta, type Fact, type FunderId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { get, type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { funderKeys } from '../keys.ts'
import { parseFact } from './facts.ts'
import type { Patience } from './patience.ts'
import { rollupWrites } from './rollups.ts'

/** A dossier's fact for a grant of one funder, as of the event with number `seq`. */
export type FactUpdate = {
  readonly grant: Pick<Grant, 'id'>
  readonly id: string
  readonly fact: Fact
  readonly seq: number
}
export type Counted = 'counted' | 'already-counted'

/** What a fact was, beside what it becomes. */
type Pending = {
  readonly update: FactUpdate
  readonly before: { readonly seq: number; readonly fact: Fact } | undefined
}

/** Facts of one transaction. AWS: at most 100 items, and each fact may move counters of several families. */
const mostFacts = 25
const mostItems = 100
/** Counters of one rollup that one transaction moves. AWS: an expression has at most 4 KB and 300 operators. */
const mostCounters = 150
/** Tries of one fact whose condition is lost to another worker. */
const mostTries = 8
/** Reads at once. */
const mostReads = 25

/**
 * Replaces facts of one funder's grants and moves the counters by the differences: up to 25 facts in one transaction,
 * with one ADD for each rollup, conditional on each fact's sequence number, so that a replayed or outdated event changes
 * nothing. When another worker has counted one of them meanwhile, they are counted one by one. The result of each update,
 * in order: one that fails keeps none of the others from being counted.
 */
export async function updateFacts(
  table: Table,
  funder: FunderId,
  updates: readonly FactUpdate[],
  patience: Patience,
): Promise<readonly PromiseSettledResult<Counted>[]> {
  const results = new Map<FactUpdate, PromiseSettledResult<Counted>>()
  const settle = async (update: FactUpdate, work: () => Promise<Counted>): Promise<void> =>
    void results.set(update, ...(await Promise.allSettled([work()])))
  const latest = latestOf(updates)
  for (let start = 0; start < latest.length; start += mostReads) {
    const pending: Pending[] = []
    const read = async (update: FactUpdate): Promise<Counted> => {
      const found = await pendingOf(table, funder, update, patience)
      if (found !== undefined) pending.push(found)
      return 'already-counted'
    }
    await Promise.all(latest.slice(start, start + mostReads).map(update => settle(update, () => read(update))))
    for (const batch of batchesOf(table, funder, pending)) {
      const together = async (): Promise<Counted> => {
        await patience.with(() => transact(table, 'count-facts', batch.writes))
        return 'counted'
      }
      const [written] = await Promise.allSettled([together()])
      for (const { update } of batch.pending) {
        if (written?.status === 'fulfilled') results.set(update, written)
        else if (written !== undefined && patience.isOver(written.reason)) results.set(update, written)
        else await settle(update, () => updateFact(table, funder, update, patience))
      }
    }
  }
  const outdated = { status: 'fulfilled', value: 'already-counted' } as const
  return updates.map(update => results.get(update) ?? outdated)
}

/** Counts one fact in a transaction of its own; reads it again when another worker was first. */
export async function updateFact(
  table: Table,
  funder: FunderId,
  update: FactUpdate,
  patience: Patience,
): Promise<Counted> {
  for (let tries = 1; ; tries += 1) {
    const pending = await pendingOf(table, funder, update, patience)
    if (pending === undefined) return 'already-counted'
    try {
      const [batch] = batchesOf(table, funder, [pending])
      await patience.with(() => transact(table, 'count-fact', batch?.writes ?? []))
      return 'counted'
    } catch (error) {
      if (failedConditions(error) === undefined || tries >= mostTries) throw error
    }
  }
}

/** Of several updates of one fact the latest; the others are outdated. */
function latestOf(updates: readonly FactUpdate[]): readonly FactUpdate[] {
  const latest = new Map<string, FactUpdate>()
  for (const update of updates) {
    const name = `${update.grant.id}#${update.id}`
    if ((latest.get(name)?.seq ?? 0) < update.seq) latest.set(name, update)
  }
  return [...latest.values()]
}

/** Undefined when the fact already includes this event, or when its dossier was erased. Throws CorruptItem. */
async function pendingOf(
  table: Table,
  funder: FunderId,
  update: FactUpdate,
  patience: Patience,
): Promise<Pending | undefined> {
  const key = funderKeys(funder).fact(update.grant.id, update.id)
  const item = await patience.with(() => get(table, 'read-fact', key, true))
  if (item?.gone === true) return undefined
  const before = item === undefined ? undefined : parseFact(item)
  return before !== undefined && before.seq >= update.seq ? undefined : { update, before }
}

type Batch = { readonly pending: readonly Pending[]; readonly writes: readonly Write[] }
type Moved = {
  readonly place: { readonly grant: string; readonly month: string; readonly tenant: Fact['tenant'] }
  readonly counters: Counters
}

/** Divides facts over transactions, the differences of each one added up per month and tenant. */
function batchesOf(table: Table, funder: FunderId, all: readonly Pending[]): readonly Batch[] {
  const batches: Batch[] = []
  let facts: Pending[] = []
  let moved: ReadonlyMap<string, Moved> = new Map()
  const writesOf = (sums: ReadonlyMap<string, Moved>): readonly Write[] =>
    [...sums.values()].flatMap(({ place, counters }) => rollupWrites(table, funder, place, counters))
  const close = (): void => {
    if (facts.length > 0)
      batches.push({ pending: facts, writes: [...facts.map(one => factWrite(table, funder, one)), ...writesOf(moved)] })
    facts = []
    moved = new Map()
  }
  for (const pending of all) {
    let next = withMoved(moved, pending)
    const isTooMuch =
      facts.length + 1 > mostFacts ||
      facts.length + 1 + writesOf(next).length > mostItems ||
      [...next.values()].some(({ counters }) => Object.keys(counters).length > mostCounters)
    if (isTooMuch && facts.length > 0) {
      close()
      next = withMoved(moved, pending)
    }
    facts.push(pending)
    moved = next
  }
  close()
  return batches
}

function withMoved(moved: ReadonlyMap<string, Moved>, { update, before }: Pending): ReadonlyMap<string, Moved> {
  const { month, tenant } = update.fact
  const place = { grant: update.grant.id, month, tenant }
  const name = `${place.grant}#${month}#${tenant}`
  const counters = add(moved.get(name)?.counters ?? {}, delta(before?.fact, update.fact))
  return new Map([...moved, [name, { place, counters }]])
}

function factWrite(table: Table, funder: FunderId, { update, before }: Pending): Write {
  const { grant, id, seq, fact } = update
  const Item: Item = { ...funderKeys(funder).fact(grant.id, id), seq, fact }
  const put = { TableName: table.name, Item: { ...Item } }
  if (before === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return { Put: { ...put, ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': before.seq } } }
}
