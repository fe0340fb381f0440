import type { Item } from '../data/calls.ts'
import { eventSk, HEAD, isEventSk } from '../data/keys.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

/** What is kept outside the table, to check it against. `settled`: what is older must be in the ledger. */
export type Outside = { readonly witnesses: Witnesses; readonly register: Register; readonly settled: string }

/** A Query is no snapshot: what does not fit is read again before it is called a fault. */
export const mostReads = 3

/** The items of one aggregate's partition, a head and its events, against the ledger and the last checkpoint. */
export function outsideFaults(
  pk: string,
  items: readonly Item[],
  { witnesses, register, settled }: Outside,
  absent: Extract<FaultKind, `${string}-absent`>,
): readonly Fault[] {
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
    ...events.flatMap(event => witnessFaults(pk, event, witnesses, settled)),
    ...rolledBack(pk, items, witnesses, register),
  ]
}

/** The items that have no business in a partition. */
export const unexpectedIn = (items: readonly Item[], belongs: (sk: string) => boolean): readonly Fault[] =>
  items
    .filter(({ sk }) => !belongs(String(sk)))
    .map(({ pk, sk }) => ({ kind: 'item-unexpected', of: String(pk), entry: String(sk) }))

function witnessFaults(pk: string, event: Item, witnesses: Witnesses, settled: string): readonly Fault[] {
  const entry = String(event.sk)
  const judged = witnesses.judge(pk, entry, String(event.hash))
  if (judged === 'replaced') return [{ kind: 'event-replaced', of: pk, entry }]
  return judged === 'unwitnessed' && String(event.at) < settled ? [{ kind: 'event-unwitnessed', of: pk, entry }] : []
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
