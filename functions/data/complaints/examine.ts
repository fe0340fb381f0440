import { type ComplaintEvent, type OpenComplaint, replayComplaint } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { checkItems, type Examined, faulty, openedOrFaulty } from '../eventStore/checkItems.ts'
import { decodeHistory, type Entry } from '../eventStore/history.ts'
import type { tenantKeys } from '../keys.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { complaintAggregate } from './aggregate.ts'
import { type ComplaintHead, complaintHeadContext, complaintKeyContext, parseComplaintHead } from './headItem.ts'

/** A complaint with its events. */
export type ComplaintFile = {
  readonly head: ComplaintHead
  readonly complaint: OpenComplaint
  readonly history: readonly Entry<ComplaintEvent>[]
  readonly key: SymmetricKey
}

export type ExaminedComplaint = Examined<ComplaintHead, { readonly file: ComplaintFile }>

const StoredNumber = z.object({ id: z.string() })

/** Checks a complaint's items against each other: the seal, the chain, and that it is the one that its key names. */
export async function examineComplaint(
  items: readonly Item[],
  vault: Vault,
  keys: ReturnType<typeof tenantKeys>,
  id: string,
): Promise<ExaminedComplaint> {
  const { pk } = keys.complaint(id)
  const checked = checkItems(items, vault.mac, pk, parseComplaintHead)
  if (checked.kind !== 'sound') return checked
  const { head, wrappedKey, sealed, events } = checked
  return openedOrFaulty<ExaminedComplaint>(async () => {
    const key = SymmetricKey.unwrap(wrappedKey, await vault.tenantKey(), complaintKeyContext(pk))
    const number = StoredNumber.safeParse(decryptJson(key, sealed, complaintHeadContext(pk)))
    const history = decodeHistory(complaintAggregate, events, key)
    const complaint = replayComplaint(history.map(({ event }) => event))
    const isIts =
      complaint.state !== 'none' &&
      complaint.id === id &&
      complaint.tenant === keys.tenant &&
      number.success &&
      number.data.id === id
    if (complaint.state === 'none' || !isIts) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { head, complaint, history, key } }
  })
}
