import type { OperatorAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { canonical } from '../data/canonicalJson.ts'
import type { ClaimPlace } from '../data/claims/place.ts'
import { claimPlacesOf } from '../data/claims/places.ts'
import type { ExaminedCoordinator } from '../data/coordinators/examine.ts'
import { eventSk, HEAD, isEventSk, operatorKeys } from '../data/keys.ts'
import { mostReads, type Outside, outsideFaults, unexpectedIn } from './collection.ts'
import type { Fault } from './faults.ts'

export type CheckedCoordinator = {
  readonly events: number
  readonly faults: readonly Fault[]
  /** Where what they claimed can lie; nowhere known for a record that cannot be read. */
  readonly claimPlaces: readonly ClaimPlace[]
}

/** Checks the record of a coordinator, named by their tag: by itself, against the ledger, and against the last checkpoint. */
export async function checkCoordinator(
  audit: OperatorAudit,
  person: string,
  outside: Outside,
  now: string,
): Promise<CheckedCoordinator> {
  const { pk } = operatorKeys.coordinator(person)
  for (let reads = 1; ; reads += 1) {
    const items = await audit.items(pk)
    const examined = await audit.examineCoordinator(items, person).catch(() => unreadable)
    const faults = ownFaults(pk, examined, items)
    if (faults.length > 0 && reads < mostReads) continue
    return {
      events: items.filter(({ sk }) => isEventSk(String(sk))).length,
      faults: [...faults, ...outsideFaults(pk, items, outside, 'coordinator-absent')],
      claimPlaces: examined.kind === 'whole' ? claimPlacesOf(examined.file, now) : [],
    }
  }
}

const unreadable: ExaminedCoordinator = { kind: 'faulty', fault: { what: 'head-unreadable' } }

function ownFaults(pk: string, examined: ExaminedCoordinator, items: readonly Item[]): readonly Fault[] {
  const unexpected = unexpectedIn(items, sk => sk === HEAD || isEventSk(sk))
  if (examined.kind === 'faulty') {
    const { what, entry } = examined.fault
    return [...unexpected, { kind: what, of: pk, ...(entry === undefined ? {} : { entry: eventSk(entry) }) }]
  }
  // The roster shows what the head holds.
  const isOther = examined.kind === 'whole' && canonical(examined.shown) !== canonical(examined.file.record)
  return isOther ? [...unexpected, { kind: 'head-not-its-events', of: pk }] : unexpected
}
