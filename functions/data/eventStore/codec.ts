import type { Occurred } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { correlated } from '../correlation.ts'
import { CorruptItem } from '../failures.ts'
import { IntentMark } from '../idempotency.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Aggregate, AnyEvent } from './aggregate.ts'

const record = z.record(z.string(), z.unknown())

/**
 * An event as stored. What a later version adds to an item is kept, and covered by the hash like the rest: so an older
 * function checks the chain of newer events, and a forged attribute breaks it. `private` is the encrypted personal content; absent when the event
 * has none.
 */
const Known = z.object({
  pk: z.string(),
  sk: z.string(),
  seq: z.int().min(1),
  type: z.string(),
  v: z.int().min(1),
  at: z.string(),
  occurredAt: z.object({ at: z.string(), certainty: z.enum(['exact', 'day', 'about']) }).optional(),
  by: z.object({ role: z.string(), subject: z.string().optional() }),
  open: record.optional(),
  private: Bytes.optional(),
  previous: z.string(),
  hash: z.string(),
  intent: IntentMark.optional(),
  /** The request that it follows from (../correlation.ts). */
  correlationId: z.string().optional(),
  /** The maintenance that wrote the item again (an upgrade); not covered by the hash. */
  maintenance: z.string().optional(),
})
export type StoredEvent = z.infer<typeof Known>
const StoredEvent = Known.loose()

/** The `previous` hash of the first event. */
export const chainStart = ''

/**
 * The keyed hash of an event, over everything that is stored of it: its place, its ciphertext, and the hash of the event
 * before it. So an altered, missing, moved or swapped event is detected, also after its content was erased.
 */
export const hashOf = (
  mac: Mac,
  { hash, maintenance, private: sealed, ...stored }: Omit<StoredEvent, 'hash'> & { hash?: string },
) => mac('event', { ...stored, private: sealed === undefined ? '' : Buffer.from(sealed).toString('base64') })

/** What an event's content is encrypted for: its place. */
export const contentContext = (pk: string, sk: string): string => `event\n${pk}\n${sk}`

type Place = { readonly pk: string; readonly sk: string; readonly seq: number; readonly previous: string }

/** The item of a new event: its personal content encrypted, and no name of who caused it. */
export function encodeEvent<Event extends AnyEvent>(
  { specs }: Aggregate<Event>,
  event: Event,
  { pk, sk, seq, previous }: Place,
  sealing: { readonly mac: Mac; readonly key: SymmetricKey },
  intent: IntentMark | undefined,
): StoredEvent {
  const { type, at, by, occurredAt, ...payload } = event
  const spec = specs[type as Event['type']]
  const { open, personal } = spec.contentOf(payload)
  const stored = {
    pk,
    sk,
    seq,
    type,
    v: spec.version,
    at,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    by: by.subject === undefined ? { role: by.role } : { role: by.role, subject: by.subject },
    ...(isEmpty(open) ? {} : { open: withoutUndefined(open) }),
    ...(isEmpty(personal) ? {} : { private: encryptJson(sealing.key, personal, contentContext(pk, sk)) }),
    previous,
    ...(intent === undefined ? {} : { intent }),
    ...correlated(),
  }
  return { ...stored, hash: hashOf(sealing.mac, stored) }
}

const isEmpty = (content: object): boolean => Object.keys(content).length === 0
/** As DynamoDB stores it: the hash must be the same over what is read back. */
const withoutUndefined = (content: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(content))

/** Parses an item as a stored event; nothing is decrypted. Throws CorruptItem. */
export function parseStoredEvent(item: Item): StoredEvent {
  const stored = StoredEvent.safeParse(item)
  if (!stored.success) throw new CorruptItem(`not an event: ${String(item.pk)} ${String(item.sk)}`)
  return stored.data
}

const Content = z.object({ open: record, personal: record })

function ownContent({ pk, sk, v, open = {}, private: sealed }: StoredEvent, key: SymmetricKey) {
  const personal = sealed === undefined ? {} : decryptJson(key, sealed, contentContext(pk, sk))
  return { v, content: { open, personal } }
}

/** A copy holds the whole content, of the version that was current when it was made. */
const copiedContent = (pk: string, { sk, v, private: sealed }: StoredCopy, key: SymmetricKey) => {
  return { v, content: decryptJson(key, sealed, contentContext(pk, sk)) }
}

type StoredCopy = { readonly sk: string; readonly v: number; readonly private: Uint8Array }

/**
 * The event that an item holds: decrypted, parsed by the frozen schema of its version, and brought to the current one.
 * `copy`: the content to read instead, after a person was erased. Throws CorruptItem, Undecipherable.
 */
export function decodeEvent<Event extends AnyEvent>(
  { specs }: Pick<Aggregate<Event>, 'specs'>,
  stored: StoredEvent,
  key: SymmetricKey,
  copy?: StoredCopy | undefined,
): Event {
  const { pk, sk } = stored
  const { v, content } = copy === undefined ? ownContent(stored, key) : copiedContent(pk, copy, key)
  const event = eventOf({ specs }, stored, v, content)
  if (event === undefined) throw new CorruptItem(`unreadable event: ${pk} ${sk}`)
  return event
}

/** The event with this content, which is of version `v`; undefined when its schema refuses it. */
export function eventOf<Event extends AnyEvent>(
  { specs }: Pick<Aggregate<Event>, 'specs'>,
  { type, at, by, occurredAt }: Pick<StoredEvent, 'type' | 'at' | 'by' | 'occurredAt'>,
  v: number,
  content: unknown,
): Event | undefined {
  const spec: Aggregate<Event>['specs'][Event['type']] | undefined = specs[type as Event['type']]
  const parsed = Content.safeParse(content)
  const payload = parsed.success ? spec?.parse(v, parsed.data) : undefined
  if (payload === undefined) return undefined
  const happened: { type: string; at: string; by: AnyEvent['by']; occurredAt?: Occurred } = { type, at, by }
  if (occurredAt !== undefined) happened.occurredAt = occurredAt
  // The spec of this type has parsed the payload.
  return { ...payload, ...happened } as unknown as Event
}
