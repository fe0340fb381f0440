import { add, type Counters, type TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { get, transact, type Write } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { contributionsOf, moved } from './contributions.ts'
import { type CountOwner, countedFor, countKeys } from './countKeys.ts'
import { type CountedSource, factKey, unchanged } from './facts.ts'
import type { Patience } from './patience.ts'
import { rollupWrites } from './rollups.ts'
import { type DossierFact, factAttributes, parseFacts, type StoredFacts } from './storedFacts.ts'

/** What a dossier's referral or trajectory adds to a grant of one funder, or to its partner's own counts, as of the event with number `seq`. */
export type FactUpdate = {
  readonly grant: Pick<Grant, 'id'>
  /** As `factId` makes it. */
  readonly id: string
  readonly source: CountedSource
  readonly tenant: TenantId
  readonly seq: number
  /** Of a trajectory: the number of the last event of its referral, for that decides who pays. */
  readonly referralSeq?: number | undefined
  /** None when the dossier is not, or not any more, funded by the grant. */
  readonly facts: readonly DossierFact[]
  /**
   * The grant might have funded it: that it does not is written down even when nothing was counted, so that an event that is
   * counted late finds it.
   */
  readonly mark?: boolean
  /**
   * Of a spreadsheet of before; `seq` is the number of its import. Facts that are there already, with the same content, become those of
   * this import: taking back an earlier one leaves them. `takenBack`: only those of this very import are.
   */
  readonly legacy?: { readonly takenBack: boolean } | undefined
}
export type Counted = 'counted' | 'already-counted'

/** What was stored, beside what it becomes. */
type Pending = {
  readonly update: FactUpdate
  readonly before: StoredFacts | undefined
  /** The row is counted as it was: only whose it is changes. */
  readonly isTakenOver?: boolean
}
const countedAs = ({ isTakenOver }: Pending): Counted => (isTakenOver === true ? 'already-counted' : 'counted')

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
 * Replaces facts of one owner's counts and moves the counters by the differences: up to 25 dossiers in one transaction,
 * with one ADD for each rollup, conditional on each one's sequence number, so that a replayed or outdated event changes
 * nothing; of a trajectory also on that of its referral, which decides who pays. Facts of the same event that differ replace the stored ones: the grants changed, or how is counted. When another worker has counted one of them meanwhile, they are counted one by one. The result of each update,
 * in order: one that fails keeps none of the others from being counted.
 */
export async function updateFacts(
  table: Table,
  owner: CountOwner,
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
      const found = await pendingOf(table, owner, update, patience)
      if (typeof found === 'object') pending.push(found)
      return found === 'counted' ? 'counted' : 'already-counted'
    }
    await Promise.all(latest.slice(start, start + mostReads).map(update => settle(update, () => read(update))))
    for (const batch of batchesOf(table, owner, pending)) {
      const together = () => patience.with(() => transact(table, 'count-facts', batch.writes))
      const [written] = await Promise.allSettled([together()])
      for (const one of batch.pending) {
        const { update } = one
        if (written?.status === 'fulfilled') results.set(update, { ...written, value: countedAs(one) })
        else if (written !== undefined && patience.isOver(written.reason)) results.set(update, written)
        else await settle(update, () => updateFact(table, owner, update, patience))
      }
    }
  }
  const outdated = { status: 'fulfilled', value: 'already-counted' } as const
  return updates.map(update => results.get(update) ?? outdated)
}

/** Counts one fact in a transaction of its own; reads it again when another worker was first. */
export async function updateFact(
  table: Table,
  owner: CountOwner,
  update: FactUpdate,
  patience: Patience,
): Promise<Counted> {
  for (let tries = 1; ; tries += 1) {
    const pending = await pendingOf(table, owner, update, patience)
    if (typeof pending !== 'object') return pending ?? 'already-counted'
    try {
      const [batch] = batchesOf(table, owner, [pending])
      await patience.with(() => transact(table, 'count-fact', batch?.writes ?? []))
      return countedAs(pending)
    } catch (error) {
      if (failedConditions(error) === undefined || tries >= mostTries) throw error
    }
  }
}

/**
 * Replaces stored facts that are not what the events make of them, with what the counters had of them; also facts that say that
 * they include an event that is not there. Those of an erased dossier stay as they are.
 */
export async function repairFacts(
  table: Table,
  owner: CountOwner,
  update: FactUpdate,
  patience: Patience,
): Promise<Counted> {
  const key = countKeys(owner).fact(update.grant.id, factKey(update.id, update.source))
  const item = await patience.with(() => get(table, 'read-fact', key, true))
  if (item?.gone === true) return 'already-counted'
  const before = item === undefined ? undefined : parseFacts(item)
  const [batch] = batchesOf(table, owner, [{ update, before }])
  await patience.with(() => transact(table, 'repair-fact', batch?.writes ?? []))
  return 'counted'
}

/** Of several updates of one fact the latest; the others are outdated. */
function latestOf(updates: readonly FactUpdate[]): readonly FactUpdate[] {
  const latest = new Map<string, FactUpdate>()
  for (const update of updates) {
    const name = `${update.grant.id}#${factKey(update.id, update.source)}`
    const before = latest.get(name)
    if (before === undefined || compared(before, update) === 'older') latest.set(name, update)
  }
  return [...latest.values()]
}

type Numbers = { readonly seq: number; readonly referralSeq?: number | undefined }

/**
 * Whether `one` was read before `other`. Trajectory and referral have numbers of their own, and events of both are worked at once. 'apart': each
 * has something that the other has not, so one of the two was read while both were written, and neither is what is.
 */
function compared(one: Numbers, other: Numbers): 'older' | 'same' | 'newer' | 'apart' {
  const own = one.seq - other.seq
  const ofReferral = (one.referralSeq ?? 0) - (other.referralSeq ?? 0)
  if (own * ofReferral < 0) return 'apart'
  const sum = own + ofReferral
  if (sum === 0) return 'same'
  return sum < 0 ? 'older' : 'newer'
}

/**
 * Undefined when the facts already include this event, or when their dossier was erased; 'counted' of a row that this import counted
 * before. Throws CorruptItem, and VersionConflict when the dossier must be read again.
 */
async function pendingOf(
  table: Table,
  owner: CountOwner,
  update: FactUpdate,
  patience: Patience,
): Promise<Pending | 'counted' | undefined> {
  const key = countKeys(owner).fact(update.grant.id, factKey(update.id, update.source))
  const item = await patience.with(() => get(table, 'read-fact', key, true))
  if (item?.gone === true) return undefined
  if (item === undefined) return isWorthWriting(update) ? { update, before: undefined } : undefined
  const before = parseFacts(item)
  if (update.legacy !== undefined) return pendingRow(before, update, countedFor(owner))
  const order = compared(before, update)
  if (order === 'apart') throw new VersionConflict('a trajectory was read while its referral changed')
  return order === 'newer' || isSame(before, update, countedFor(owner)) ? undefined : { update, before }
}

function pendingRow(
  before: StoredFacts,
  update: FactUpdate,
  counted: readonly string[],
): Pending | 'counted' | undefined {
  const { seq, facts, legacy } = update
  if (before.seq > seq || (legacy?.takenBack === true && before.seq !== seq)) return undefined
  const isInEveryFamily = facts.length === 0 || counted.every(family => before.counted.includes(family))
  if (!isInEveryFamily || canonical(before.facts) !== canonical(facts)) return { update, before }
  if (before.seq === seq) return facts.length > 0 || legacy?.takenBack === true ? 'counted' : undefined
  return facts.length > 0 ? { update, before, isTakenOver: true } : undefined
}

const isWorthWriting = ({ facts, mark }: FactUpdate): boolean => facts.length > 0 || mark === true

/** Whether there is nothing to write: an earlier event could not have changed it either. */
function isSame(before: StoredFacts, update: FactUpdate, counted: readonly string[]): boolean {
  const { facts, mark } = update
  const isNewer = compared(before, update) === 'older'
  if (isNewer && (mark === true || before.facts.length > 0 || facts.length > 0)) return false
  const isInEveryFamily = counted.every(family => before.counted.includes(family))
  return (isInEveryFamily || facts.length === 0) && canonical(before.facts) === canonical(facts)
}

type Batch = { readonly pending: readonly Pending[]; readonly writes: readonly Write[] }
type Moved = {
  readonly place: { readonly grant: string; readonly month: string; readonly tenant: TenantId }
  readonly counters: Counters
}

/** Divides facts over transactions, the differences of each one added up per month and tenant. */
function batchesOf(table: Table, owner: CountOwner, all: readonly Pending[]): readonly Batch[] {
  const batches: Batch[] = []
  let facts: Pending[] = []
  let moved: ReadonlyMap<string, Moved> = new Map()
  const writesOf = (sums: ReadonlyMap<string, Moved>): readonly Write[] =>
    [...sums.values()].flatMap(({ place, counters }) => rollupWrites(table, owner, place, counters))
  const close = (): void => {
    if (facts.length > 0)
      batches.push({ pending: facts, writes: [...facts.map(one => factWrite(table, owner, one)), ...writesOf(moved)] })
    facts = []
    moved = new Map()
  }
  for (const pending of all) {
    let next = withMoved(moved, pending, countedFor(owner))
    const isTooMuch =
      facts.length + 1 > mostFacts ||
      facts.length + 1 + writesOf(next).length > mostItems ||
      [...next.values()].some(({ counters }) => Object.keys(counters).length > mostCounters)
    if (isTooMuch && facts.length > 0) {
      close()
      next = withMoved(moved, pending, countedFor(owner))
    }
    facts.push(pending)
    moved = next
  }
  close()
  return batches
}

const nothing = contributionsOf({ facts: [], counted: [] })

function withMoved(
  sums: ReadonlyMap<string, Moved>,
  { update, before }: Pending,
  counted: readonly string[],
): ReadonlyMap<string, Moved> {
  const { tenant, facts } = update
  const was = before === undefined ? nothing : contributionsOf(before)
  const sum = new Map(sums)
  for (const [month, counters] of moved(
    was,
    contributionsOf({ facts, counted, isLegacy: update.legacy !== undefined }),
  )) {
    const place = { grant: update.grant.id, month, tenant }
    const name = `${place.grant}#${month}#${tenant}`
    sum.set(name, { place, counters: add(sum.get(name)?.counters ?? {}, counters) })
  }
  return sum
}

function factWrite(table: Table, owner: CountOwner, { update, before }: Pending): Write {
  const { grant, id, source, seq, referralSeq, tenant, facts } = update
  const turn = before === undefined ? 0 : before.turn + 1
  const isLegacy = update.legacy !== undefined
  const stored = factAttributes({
    ...{ seq, turn, tenant, facts, counted: countedFor(owner), isErased: false, isLegacy },
    ...(referralSeq === undefined ? {} : { referralSeq }),
  })
  const put = { TableName: table.name, Item: { ...countKeys(owner).fact(grant.id, factKey(id, source)), ...stored } }
  if (before === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return { Put: { ...put, ...unchanged(before) } }
}
