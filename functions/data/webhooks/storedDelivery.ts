import { testKind, webhookKinds } from '@kring/domain/webhooks'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'
import type { Key, tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'

/** The dossier of a delivery that is sent to try a subscription out. */
export const noDossier = 'TEST'

/** What tells an event apart from all others of its dossier: of which history it is, and its number there. */
export const markOfEvent = (of: 'referral' | 'trajectory', seq: number): string =>
  `${of === 'referral' ? 'R' : 'T'}${String(seq).padStart(6, '0')}`

/** What became of a try, as the sender told it (functions/webhooks/task.ts); frozen. */
const Came = z.discriminatedUnion('came', [
  z.object({ came: z.literal('answer'), status: z.int(), excerpt: z.string().optional() }),
  z.object({ came: z.literal('fault'), fault: z.string() }),
])

const Content = z.object({
  /** What it is known by to the receiver, the same at each try. */
  id: z.string(),
  subscription: z.string(),
  dossier: z.string(),
  kind: z.enum([...webhookKinds, testKind]),
  /** When it happened, ISO 8601. */
  at: z.string(),
  /** All tries there were. */
  attempts: z.int(),
  /** Those since it was last begun; absent for one that was not tried since. */
  trying: z.object({ first: z.string(), tries: z.int() }).optional(),
  last: z.object({ at: z.string(), what: Came }).optional(),
})
/** One thing that a partner's system is told. */
export type Delivery = z.infer<typeof Content> & { readonly key: Key; readonly state: 'waiting' | 'arrived' }

const Stored = z.object({ pk: z.string(), sk: z.string(), state: z.enum(['waiting', 'arrived']), private: Bytes })

/** Days after which it is removed: once it arrived, and what could not be sent, of a subscription that nobody resumed. */
const daysKept = { arrived: 30, waiting: 90 } as const

const contextOf = ({ pk, sk }: Key): string => `delivery\n${pk}\n${sk}`

/** Its item. `now`: from which its term runs. */
export function deliveryItem(
  keys: ReturnType<typeof tenantKeys>,
  tenantKey: SymmetricKey,
  { key, state, ...content }: Delivery,
  now: string,
): Item {
  // The moment and the mark of what happened, as in its own sort key.
  const place = key.sk.slice(content.subscription.length + 1)
  return {
    ...key,
    state,
    private: encryptJson(tenantKey, content, contextOf(key)),
    ...keys.deliveriesOf(content.subscription, state),
    // In the order in which they happened; of what arrived, in which it did.
    ownSk: state === 'waiting' ? `${place}#${content.dossier}` : `${now}#${place}#${content.dossier}`,
    expiresAt: Math.floor(Date.parse(now) / 1000) + daysKept[state] * 86_400,
  }
}

/** Throws CorruptItem, and Undecipherable for an item that was moved. */
export function parseDelivery(tenantKey: SymmetricKey, item: Item): Delivery {
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable delivery')
  const { pk, sk, state, private: sealed } = stored.data
  const content = Content.safeParse(decryptJson(tenantKey, sealed, contextOf({ pk, sk })))
  if (!content.success) throw new CorruptItem('unreadable delivery')
  return { ...content.data, key: { pk, sk }, state }
}
