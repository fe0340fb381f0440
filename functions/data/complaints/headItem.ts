import type * as z from 'zod'
import type { Item } from '../calls.ts'
import type { Position } from '../eventStore/append.ts'
import { headPosition, SealedHead } from '../eventStore/checkItems.ts'
import { headSealOf } from '../eventStore/headSeal.ts'
import { HEAD } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

/** The stored head of a complaint. What it says is in its events; `private` holds its number, so that a key is known to fit. */
export type ComplaintHead = z.infer<typeof SealedHead>

export function parseComplaintHead(item: Item): ComplaintHead | undefined {
  const head = SealedHead.safeParse(item)
  return head.success ? head.data : undefined
}

export const complaintKeyContext = (pk: string): string => `complaint\n${pk}`
export const complaintHeadContext = (pk: string): string => `head\n${pk}`

export const complaintHeadOf = (
  after: Position,
  updatedAt: string,
  content: Pick<ComplaintHead, 'key' | 'private' | 'erasedAt'>,
): ComplaintHead => ({ ...headPosition(after, updatedAt), ...content })

/** The head with its keys and its seal. It is in no index: the list has an item of its own. */
export function complaintHeadItem(head: ComplaintHead, pk: string, mac: Mac): Item {
  const item = { pk, sk: HEAD, ...head }
  return { ...item, seal: headSealOf(item, mac) }
}
