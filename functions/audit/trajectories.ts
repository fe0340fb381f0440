import { measuresOf, replayTrajectory, sides, type TrajectoryMeasures } from '@kring/domain'
import type { TenantAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { canonical } from '../data/canonicalJson.ts'
import { eventSk, HEAD, isCopySk, isEventSk, partOfSk, partSk } from '../data/keys.ts'
import { parseTrajectoryHead, type TrajectoryHead } from '../data/trajectories/headItem.ts'
import type { ExaminedTrajectory, TrajectoryFault } from '../data/trajectories/read.ts'
import { checkEvents, openHistory } from '../data/trajectories/wholeHistory.ts'
import { mostReads, type Outside, outsideFaults, unexpectedIn } from './collection.ts'
import type { Fault } from './faults.ts'

export type CheckedTrajectory = { readonly events: number; readonly faults: readonly Fault[] }

/**
 * Checks one trajectory: its head and parts, its chain of events, that the events give the parts; that its referral was
 * accepted; and all against the ledger and the last checkpoint.
 */
export async function checkTrajectory(audit: TenantAudit, id: string, outside: Outside): Promise<CheckedTrajectory> {
  const { pk } = audit.keys.trajectory(id)
  for (let reads = 1; ; reads += 1) {
    const read = await readAll(audit, id)
    const faults = read.items.length === 0 ? [] : ownFaults(audit, pk, read)
    if (faults.length > 0 && reads < mostReads) continue
    return {
      events: read.items.filter(({ sk }) => isEventSk(String(sk))).length,
      faults: [...faults, ...outsideFaults(pk, read.items, outside, 'trajectory-absent')],
    }
  }
}

type Read = {
  readonly items: readonly Item[]
  /** What lies in the partitions of its sides. */
  readonly beside: readonly Item[]
  readonly examined: ExaminedTrajectory
  readonly referral: readonly Item[]
}

async function readAll(audit: TenantAudit, id: string): Promise<Read> {
  const { keys } = audit
  const items = await audit.items(keys.trajectory(id).pk)
  if (items.length === 0) return { items, beside: [], examined: { kind: 'absent' }, referral: [] }
  const examined = await audit.examineTrajectory(id).catch(() => unreadable)
  const beside = await Promise.all(sides.map(side => audit.items(keys.trajectorySide(id, side).pk)))
  return { items, beside: beside.flat(), examined, referral: await audit.items(keys.dossier(id).pk) }
}

const unreadable: ExaminedTrajectory = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults({ mac }: TenantAudit, pk: string, read: Read): readonly Fault[] {
  const { items, beside, examined } = read
  const head = headOf(read)
  const { events, fault } = head === undefined ? { events: [] } : checkEvents(mac, pk, items, head)
  return [
    ...(examined.kind === 'faulty' ? [partFault(pk, examined.fault)] : []),
    ...(fault === undefined ? [] : [{ kind: fault.what, of: pk, entry: eventSk(fault.entry) }]),
    ...(examined.kind === 'whole' && fault === undefined
      ? historyFaults(pk, examined, openHistory(examined.trajectory, events, items))
      : []),
    ...leftOver(read),
    ...unexpectedIn(items, sk => sk === HEAD || isEventSk(sk) || isCopySk(sk) || partOfSk(sk) !== undefined),
    ...unexpectedIn(beside, sk => partOfSk(sk) !== undefined),
    ...referralFaults(pk, read),
  ]
}

/** The head, where its seal is right. */
function headOf({ items, examined }: Read): TrajectoryHead | undefined {
  if (examined.kind === 'whole') return examined.trajectory.head
  if (examined.kind === 'erased') return examined.head
  if (examined.kind === 'absent' || examined.fault.what === 'head-altered' || examined.fault.what === 'head-unreadable')
    return undefined
  return items.filter(({ sk }) => sk === HEAD).map(parseTrajectoryHead)[0]
}

const partFault = (pk: string, { what, part }: TrajectoryFault): Fault => ({
  kind: what,
  of: pk,
  ...(part === undefined ? {} : { entry: partSk(part) }),
})

function historyFaults(
  pk: string,
  { trajectory }: Extract<ExaminedTrajectory, { kind: 'whole' }>,
  history: ReturnType<typeof openHistory>,
): readonly Fault[] {
  if (history === undefined) return [{ kind: 'event-altered', of: pk, entry: eventSk(1) }]
  const replayed = replayTrajectory(history.entries.map(({ event }) => event))
  if (canonical(replayed) !== canonical(trajectory.record)) return [{ kind: 'parts-not-its-events', of: pk }]
  const counted = replayed.state === 'none' ? undefined : measuresOf(replayed, 'UTC')
  const isRight = trajectory.head.measures === undefined || sameCounts(trajectory.head.measures, counted)
  return isRight ? [] : [{ kind: 'measures-not-its-events', of: pk }]
}

/** But for the days: they were counted in the time zone that the partner had then. */
function sameCounts(one: TrajectoryMeasures, other: TrajectoryMeasures | undefined): boolean {
  const counts = ({ coordinatorDays, firstContactDays, held, ...same }: TrajectoryMeasures) =>
    canonical({ ...same, held: held && { ...held, month: '' } })
  return other !== undefined && counts(one) === counts(other)
}

/** Parts that opening does not look at: of an erased trajectory, or of sides that there are none of. */
function leftOver({ items, beside, examined }: Read): readonly Fault[] {
  const isErased = examined.kind === 'erased'
  const places = examined.kind === 'whole' ? examined.trajectory.places : new Map<string, string>()
  if (!isErased && examined.kind !== 'whole') return []
  return [...items, ...beside].flatMap(({ pk, sk }) => {
    const name = partOfSk(String(sk))
    return name === undefined || places.get(name) === pk
      ? []
      : [{ kind: 'part-not-in-head', of: String(pk), entry: String(sk) }]
  })
}

/** A trajectory follows from an acceptance, and is erased with its dossier. */
function referralFaults(pk: string, { referral, examined }: Read): readonly Fault[] {
  if (referral.every(({ sk, type }) => !(isEventSk(String(sk)) && type === 'accepted')))
    return [{ kind: 'trajectory-without-referral', of: pk }]
  const isErased = referral.some(({ sk, erasedAt }) => sk === HEAD && erasedAt !== undefined)
  return isErased && examined.kind !== 'erased' ? [{ kind: 'trajectory-not-erased', of: pk }] : []
}
