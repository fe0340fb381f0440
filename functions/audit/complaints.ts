import type { TenantAudit } from '../data/audit.ts'
import type { ExaminedComplaint } from '../data/complaints/examine.ts'
import { eventSk, HEAD, isEventSk } from '../data/keys.ts'
import { mostReads, type Outside, outsideFaults, unexpectedIn } from './collection.ts'
import type { Fault } from './faults.ts'

export type CheckedComplaint = { readonly events: number; readonly faults: readonly Fault[] }

/** Checks a complaint: by itself, against the ledger, and against the last checkpoint. */
export async function checkComplaint(audit: TenantAudit, id: string, outside: Outside): Promise<CheckedComplaint> {
  const { pk } = audit.keys.complaint(id)
  for (let reads = 1; ; reads += 1) {
    const items = await audit.items(pk)
    const examined = await audit.examineComplaint(items, id).catch(() => unreadable)
    const faults = [...unexpectedIn(items, sk => sk === HEAD || isEventSk(sk)), ...ownFaults(pk, examined)]
    if (faults.length > 0 && reads < mostReads) continue
    return {
      events: items.filter(({ sk }) => isEventSk(String(sk))).length,
      faults: [...faults, ...outsideFaults(pk, items, outside, 'complaint-absent')],
    }
  }
}

const unreadable: ExaminedComplaint = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults(pk: string, examined: ExaminedComplaint): readonly Fault[] {
  if (examined.kind !== 'faulty') return []
  const { what, entry } = examined.fault
  return [{ kind: what, of: pk, ...(entry === undefined ? {} : { entry: eventSk(entry) }) }]
}
