import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, isEventSk } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import type { Mac } from '../sealing/mac.ts'
import { Undecipherable } from '../sealing/symmetricKey.ts'
import type { Position } from './append.ts'
import type { StoredEvent } from './codec.ts'
import { isSealed } from './headSeal.ts'
import { checkChain } from './history.ts'

/** What every sealed head has: of a dossier, a coordinator's record, what a coordinator claims. */
export const SealedHead = z.object({
  updatedAt: z.string(),
  /** Sequence number of the last event. */
  version: z.int().min(1),
  /** Hash of the last event. */
  hash: z.string(),
  /** The revision of each part: the sequence number of the last event that changed it. */
  parts: z.record(z.string(), z.int()),
  /** Its key, wrapped; absent once it was erased. */
  key: Bytes.optional(),
  private: Bytes.optional(),
  erasedAt: z.string().optional(),
})

/** The part of a head that says where its history stands. */
export const headPosition = (after: Position, updatedAt: string) => ({
  updatedAt,
  version: after.seq,
  hash: after.hash,
  parts: { ...after.parts },
})

/** What does not fit among the items of an aggregate. `entry`: the sequence number of the event, where it is one. */
export type SealedFault = {
  readonly what: 'head-unreadable' | 'head-altered' | 'event-altered' | 'event-not-in-head' | 'head-not-its-events'
  readonly entry?: number
}
export type Faulty = { readonly kind: 'faulty'; readonly fault: SealedFault }
export const faulty = (fault: SealedFault): Faulty => ({ kind: 'faulty', fault })

/** What there is without a whole aggregate. */
export type NotWhole<Head> =
  /** Erased: the head is sealed and the chain is whole; there is nothing left to read. */
  { readonly kind: 'erased'; readonly head: Head } | Faulty | { readonly kind: 'absent' }

export type Examined<Head, Whole> = (Whole & { readonly kind: 'whole' }) | NotWhole<Head>

export type Sound<Head> = {
  readonly kind: 'sound'
  readonly head: Head
  readonly headAt: Item
  readonly wrappedKey: Uint8Array
  readonly sealed: Uint8Array
  readonly events: readonly StoredEvent[]
}

/**
 * Checks the items of an aggregate against each other, without its key: the head's seal, and the chain of events up to the
 * head's last. What the events say is for the caller to open.
 */
export function checkItems<
  Head extends Pick<z.infer<typeof SealedHead>, 'version' | 'hash' | 'key' | 'private' | 'erasedAt'>,
>(items: readonly Item[], mac: Mac, pk: string, parse: (item: Item) => Head | undefined): Sound<Head> | NotWhole<Head> {
  const headAt = items.find(({ sk }) => sk === HEAD)
  const eventItems = items.filter(({ sk }) => typeof sk === 'string' && isEventSk(sk))
  if (headAt === undefined) return eventItems.length === 0 ? { kind: 'absent' } : faulty({ what: 'head-unreadable' })
  const head = parse(headAt)
  if (head === undefined) return faulty({ what: 'head-unreadable' })
  if (!isSealed(headAt, mac) || headAt.pk !== pk) return faulty({ what: 'head-altered' })
  const { events, broken } = checkChain(mac, pk, eventItems, head.version)
  if (broken !== undefined) return faulty({ what: 'event-altered', entry: broken })
  if (eventItems.length > head.version) return faulty({ what: 'event-not-in-head', entry: head.version + 1 })
  if (events.at(-1)?.hash !== head.hash) return faulty({ what: 'event-altered', entry: head.version })
  const { key: wrappedKey, private: sealed } = head
  if (wrappedKey === undefined || sealed === undefined)
    return head.erasedAt === undefined ? faulty({ what: 'head-altered' }) : { kind: 'erased', head }
  return { kind: 'sound', head, headAt, wrappedKey, sealed, events }
}

/** What opening gives; a fault where something cannot be decrypted, or read once it is. */
export async function openedOrFaulty<Opened>(open: () => Promise<Opened>): Promise<Opened | Faulty> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Undecipherable || error instanceof CorruptItem) return faulty({ what: 'event-altered' })
    throw error
  }
}
