import type { TenantAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { eventSk, HEAD, isCopySk, isEventSk, isLinkSk } from '../data/keys.ts'
import type { ExaminedDossier } from '../data/referrals/examine.ts'
import { mostReads, type Outside, outsideFaults, unexpectedIn } from './collection.ts'
import type { Fault } from './faults.ts'

export type CheckedDossier = {
  readonly events: number
  readonly faults: readonly Fault[]
  /** The form version that it was sent with, where it can be read. */
  readonly form?: { readonly id: string; readonly version: number }
}

/** Checks one dossier: by itself, against the ledger, and against the last checkpoint. */
export async function checkDossier(audit: TenantAudit, id: string, outside: Outside): Promise<CheckedDossier> {
  const { pk } = audit.keys.dossier(id)
  const { items, examined } = await examineTwice(audit, pk, id)
  const faults = [
    ...ownFaults(pk, examined),
    ...unexpectedIn(items, belongs),
    ...outsideFaults(pk, items, outside, 'dossier-absent'),
  ]
  const form = examined.kind === 'whole' ? { form: examined.dossier.referral.form } : {}
  return { events: items.filter(({ sk }) => isEventSk(String(sk))).length, faults, ...form }
}

async function examineTwice(
  audit: TenantAudit,
  pk: string,
  id: string,
): Promise<{ readonly items: readonly Item[]; readonly examined: ExaminedDossier }> {
  for (let reads = 1; ; reads += 1) {
    const items = await audit.items(pk)
    const examined = await audit.examine(items, id).catch((): ExaminedDossier => unreadable)
    if (examined.kind !== 'faulty' || reads >= mostReads) return { items, examined }
  }
}

const unreadable: ExaminedDossier = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults(pk: string, examined: ExaminedDossier): readonly Fault[] {
  if (examined.kind !== 'faulty') return []
  const { what, entry } = examined.fault
  return [{ kind: what, of: pk, ...(entry === undefined ? {} : { entry: eventSk(entry) }) }]
}

const belongs = (sk: string): boolean => sk === HEAD || isEventSk(sk) || isCopySk(sk) || isLinkSk(sk)
