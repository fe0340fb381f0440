import type { OperatorAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { canonical } from '../data/canonicalJson.ts'
import type { ExaminedClaims } from '../data/claims/examine.ts'
import { type ClaimPlace, claimsPk } from '../data/claims/place.ts'
import { eventSk, HEAD, isEventSk } from '../data/keys.ts'
import { mostReads, type Outside, outsideFaults, unexpectedIn } from './collection.ts'
import type { Fault } from './faults.ts'

export type CheckedClaims = { readonly events: number; readonly faults: readonly Fault[] }

/** Checks what a coordinator claims of a region in a year: by itself, against the ledger, and against the last checkpoint. */
export async function checkClaims(audit: OperatorAudit, place: ClaimPlace, outside: Outside): Promise<CheckedClaims> {
  const pk = claimsPk(place)
  for (let reads = 1; ; reads += 1) {
    const items = await audit.items(pk)
    const faults = ownFaults(pk, await audit.examineClaims(items, place).catch(() => unreadable), items)
    if (faults.length > 0 && reads < mostReads) continue
    return {
      events: items.filter(({ sk }) => isEventSk(String(sk))).length,
      faults: [...faults, ...outsideFaults(pk, items, outside, 'claims-absent')],
    }
  }
}

const unreadable: ExaminedClaims = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults(pk: string, examined: ExaminedClaims, items: readonly Item[]): readonly Fault[] {
  const unexpected = unexpectedIn(items, sk => sk === HEAD || isEventSk(sk))
  if (examined.kind === 'faulty') {
    const { what, entry } = examined.fault
    return [...unexpected, { kind: what, of: pk, ...(entry === undefined ? {} : { entry: eventSk(entry) }) }]
  }
  // The region's list shows what the head holds.
  const isOther = examined.kind === 'whole' && canonical(examined.shown) !== canonical(examined.file.sheet)
  return isOther ? [...unexpected, { kind: 'head-not-its-events', of: pk }] : unexpected
}
