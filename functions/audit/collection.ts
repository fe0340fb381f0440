import type { Item } from '../data/calls.ts'
import { eventSk, HEAD, isEventSk } from '../data/keys.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

/**
 * What is kept outside the table, to check it against. `settled`: what is older must be in the ledger. `since`: where a part
 * of the ledger was read, from this moment on; what is older is held against the checkpoint.
 */
export type Outside = {
  readonly witnesses: Witnesses
  readonly register: Register
  readonly settled: string
  readonly since?: string | undefined
}

/** A Query is no snapshot: what does not fit is read again before it is called a fault. */
export const mostReads = 3

/** The items of one aggregate's partition, a head and its events, against the ledger and the last checkpoint. */
export function outsideFaults(
  pk: string,
  items: readonly Item[],
  outside: Outside,
  absent: Extract<FaultKind, `${string}-absent`>,
): readonly Fault[] {
  const { witnesses, register } = outside
  const events = items.filter(({ sk }) => isEventSk(String(sk)))
  const witnessed = witnesses.itemsOf(pk).filter(isEventSk)
  if (items.length === 0) {
    const isKnown = witnessed.length > 0 || register.histories.has(pk)
    return isKnown ? [{ kind: absent, of: pk }] : []
  }
  return [
    ...witnessed
      .filter(sk => events.every(event => event.sk !== sk))
      .map((sk): Fault => ({ kind: 'event-absent', of: pk, entry: sk })),
    ...events.flatMap(event => witnessFaults(pk, event, outside)),
    ...rolledBack(pk, items, witnesses, register),
  ]
}

/** The items that have no business in a partition. */
export const unexpectedIn = (items: readonly Item[], belongs: (sk: string) => boolean): readonly Fault[] =>
  items
    .filter(({ sk }) => !belongs(String(sk)))
    .map(({ pk, sk }) => ({ kind: 'item-unexpected', of: String(pk), entry: String(sk) }))

function witnessFaults(
  pk: string,
  event: Item,
  { witnesses, register, settled, since = '' }: Outside,
): readonly Fault[] {
  const entry = String(event.sk)
  const judged = witnesses.judge(pk, entry, String(event.hash))
  if (judged === 'replaced') return [{ kind: 'event-replaced', of: pk, entry }]
  const at = String(event.at)
  // Of what is older than was read, the checkpoint has the end, on which the hash of every event before it rests.
  const isExpected = at < settled && (at >= since || !register.histories.has(pk))
  return judged === 'unwitnessed' && isExpected ? [{ kind: 'event-unwitnessed', of: pk, entry }] : []
}

/** A head that counts fewer events than the ledger or the checkpoint, or another hash than the checkpoint. */
function rolledBack(pk: string, items: readonly Item[], witnesses: Witnesses, register: Register): readonly Fault[] {
  const witnessed = witnesses.itemsOf(pk).filter(isEventSk)
  const version = Number(items.find(({ sk }) => sk === HEAD)?.version ?? 0)
  const known = register.histories.get(pk)
  const last = Math.max(known?.seq ?? 0, ...witnessed.map(sk => Number(sk.slice(2))))
  const faults: Fault[] = version < last ? [{ kind: 'head-rolled-back', of: pk, entry: eventSk(last) }] : []
  const event = known && items.find(({ sk }) => sk === eventSk(known.seq))
  if (
    known !== undefined &&
    event !== undefined &&
    witnesses.judge(pk, eventSk(known.seq), String(event.hash)) !== 'witnessed' &&
    known.hash !== event.hash
  )
    faults.push({ kind: 'event-replaced', of: pk, entry: eventSk(known.seq) })
  return faults
}
