import { type ReferralEvent, referralEventSpecs } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { IntentMark } from '../idempotency.ts'
import { isEventSk } from '../keys.ts'
import { firstBroken } from './plainChain.ts'

/** An event as stored before events were encrypted: all of it in one map, with the name of who did it. */
const PlainEvent = z.object({
  sk: z.string(),
  seq: z.int().min(1),
  previous: z.string(),
  hash: z.string(),
  event: z.looseObject({
    type: z.enum(Object.keys(referralEventSpecs) as [ReferralEvent['type'], ...ReferralEvent['type'][]]),
    at: z.string(),
    by: z.object({ role: z.string(), subject: z.string().optional(), name: z.string().optional() }),
  }),
  intent: IntentMark.optional(),
})
type PlainEvent = z.infer<typeof PlainEvent>

export const isPlainEvent = (item: Item): boolean =>
  typeof item.sk === 'string' && isEventSk(item.sk) && 'event' in item

/** The history was altered or is not readable, so it cannot be upgraded: sealing it would make the forgery look genuine. */
export class BrokenHistory extends Error {
  override readonly name = 'BrokenHistory'
}

/**
 * Parses the events of a dossier in the earlier format, after checking their chain. Their content is version 1 of today's
 * schemas. Throws BrokenHistory with the dossier's key and the number of the first event that does not fit.
 */
export function readPlainEvents(
  pk: string,
  items: readonly Item[],
): readonly { readonly stored: PlainEvent; readonly event: ReferralEvent }[] {
  const events = items.map(item => {
    const stored = PlainEvent.safeParse(item)
    if (!stored.success) throw new BrokenHistory(`${pk} ${String(item.sk)}`)
    return stored.data
  })
  const broken = firstBroken(events)
  if (broken !== undefined) throw new BrokenHistory(`${pk}, event ${broken}`)
  return events.map(stored => {
    const { type, at, by, ...content } = stored.event
    const payload: object | undefined = referralEventSpecs[type].parse(1, { open: content, personal: content })
    if (payload === undefined) throw new BrokenHistory(`${pk} ${stored.sk}`)
    // The spec of this type has parsed the payload.
    return { stored, event: { ...payload, type, at, by } as ReferralEvent }
  })
}
