import type { TenantAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { eventSk, HEAD, isCopySk, isEventSk, isLinkSk } from '../data/keys.ts'
import type { Examined } from '../data/referrals/examine.ts'
import type { Fault } from './faults.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

/** A Query is no snapshot: what does not fit is read again before it is called a fault. */
const mostReads = 3

export type CheckedDossier = {
  readonly events: number
  readonly faults: readonly Fault[]
  /** The form version that it was sent with, where it can be read. */
  readonly form?: { readonly id: string; readonly version: number }
}

/** Checks one dossier: by itself, against the ledger, and against the last checkpoint. `settled`: what is older must be in the ledger. */
export async function checkDossier(
  audit: TenantAudit,
  id: string,
  witnesses: Witnesses,
  register: Register,
  settled: string,
): Promise<CheckedDossier> {
  const { pk } = audit.keys.dossier(id)
  const examine = (items: readonly Item[]) => audit.examine(items, id)
  const { faults, events, examined } = await checkHistory({ ...audit, pk, examine }, witnesses, register, settled)
  const form = examined.kind === 'whole' ? { form: examined.dossier.referral.form } : {}
  return { events, faults, ...form }
}

/** What of a check does not depend on what the items are about. */
type AnyExamined = { readonly kind: 'whole' | 'erased' | 'absent' } | Extract<Examined, { readonly kind: 'faulty' }>

/** Where a history lies, and what says whether its items fit. */
export type HistoryAudit<Checked extends AnyExamined> = {
  readonly pk: string
  readonly items: (pk: string) => Promise<readonly Item[]>
  readonly examine: (items: readonly Item[]) => Promise<Checked>
}

/** Checks one history, of a dossier or of a coordinator: by itself, against the ledger, and against the last checkpoint. */
export async function checkHistory<Checked extends AnyExamined>(
  audit: HistoryAudit<Checked>,
  witnesses: Witnesses,
  register: Register,
  settled: string,
): Promise<{ readonly events: number; readonly faults: readonly Fault[]; readonly examined: Checked | Unreadable }> {
  const { pk } = audit
  const { items, examined } = await examineTwice(audit)
  const events = items.filter(({ sk }) => isEventSk(String(sk)))
  const witnessed = witnesses.itemsOf(pk).filter(isEventSk)
  if (items.length === 0) {
    const isKnown = witnessed.length > 0 || register.dossiers.has(pk)
    return { events: 0, faults: isKnown ? [{ kind: 'dossier-absent', of: pk }] : [], examined }
  }
  const faults = [
    ...ownFaults(pk, examined),
    ...items.filter(item => !belongs(String(item.sk))).map(item => unexpected(pk, item)),
    ...witnessed
      .filter(sk => events.every(event => event.sk !== sk))
      .map((sk): Fault => ({ kind: 'event-absent', of: pk, entry: sk })),
    ...events.flatMap(event => witnessFaults(pk, event, witnesses, settled)),
    ...rolledBack(pk, items, witnesses, register),
  ]
  return { events: events.length, faults, examined }
}

async function examineTwice<Checked extends AnyExamined>({
  pk,
  items: read,
  examine,
}: HistoryAudit<Checked>): Promise<{ readonly items: readonly Item[]; readonly examined: Checked | Unreadable }> {
  for (let reads = 1; ; reads += 1) {
    const items = await read(pk)
    const examined = await examine(items).catch((): Unreadable => unreadable)
    if (examined.kind !== 'faulty' || reads >= mostReads) return { items, examined }
  }
}

type Unreadable = Extract<Examined, { readonly kind: 'faulty' }>
const unreadable: Unreadable = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults(pk: string, examined: AnyExamined): readonly Fault[] {
  if (examined.kind !== 'faulty') return []
  const { what, entry } = examined.fault
  return [{ kind: what, of: pk, ...(entry === undefined ? {} : { entry: eventSk(entry) }) }]
}

const belongs = (sk: string): boolean => sk === HEAD || isEventSk(sk) || isCopySk(sk) || isLinkSk(sk)

const unexpected = (pk: string, item: Item): Fault => ({ kind: 'item-unexpected', of: pk, entry: String(item.sk) })

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
  const known = register.dossiers.get(pk)
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
