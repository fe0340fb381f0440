import { type ReferralEvent, replay, type SubmittedReferral } from '@kring/domain'
import type { Item } from '../calls.ts'
import { checkItems, type Examined, faulty } from '../eventStore/checkItems.ts'
import { copiesOf } from '../eventStore/copies.ts'
import { decodeHistory, type Entry } from '../eventStore/history.ts'
import type { tenantKeys } from '../keys.ts'
import { type LinkGeneration, parseGeneration } from '../links.ts'
import { SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { referralAggregate } from './aggregate.ts'
import { type Head, type HeadContent, headContentOf, keyContext, parseHead } from './headItem.ts'

/** A complete dossier: the state that results from the events, and the events. */
export type Dossier = {
  readonly head: Head
  readonly referral: SubmittedReferral
  readonly history: readonly Entry<ReferralEvent>[]
  /** Which personal link is valid; meaningless for a referral that a member sent. */
  readonly link: LinkGeneration
  /** The dossier's key: encrypts what is added to it. */
  readonly key: SymmetricKey
  /** The names of those who changed it, by subject. */
  readonly names: HeadContent['names']
}

export type ExaminedDossier = Examined<Head, { readonly dossier: Dossier }>

/**
 * Checks a dossier's items against each other: the head's seal, the chain of events up to the head's last, and that the
 * events give what the head says. Pure but for the tenant's key.
 */
export async function examine(
  items: readonly Item[],
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
): Promise<ExaminedDossier> {
  const { pk } = keys.dossier(id)
  const checked = checkItems(items, vault.mac, pk, parsed)
  if (checked.kind !== 'sound') return checked
  const { head, wrappedKey, sealed, events } = checked
  const copies = copiesOf(items, head.copied)
  if (copies === undefined) return faulty({ what: 'event-altered', entry: 1 })
  try {
    const key = SymmetricKey.unwrap(wrappedKey, await vault.tenantKey(), keyContext(pk))
    const { title, names } = headContentOf(pk, sealed, key)
    const history = decodeHistory(referralAggregate, events, key, copies).map(entry => withName(entry, names))
    const referral = replay(history.map(({ event }) => event))
    const link = parseGeneration(items.find(({ sk }) => sk === keys.linkOf(id).sk))
    if (referral.state === 'draft' || !isHeadOf(head, referral, title)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', dossier: { head, referral, history, link, key, names } }
  } catch (error) {
    if (error instanceof Undecipherable) return faulty({ what: 'event-altered' })
    throw error
  }
}

function parsed(item: Item): Head | undefined {
  try {
    return parseHead(item)
  } catch {
    return undefined
  }
}

/**
 * The head is what these events make of it: the referrer is who the events say, the state is theirs. Which parts an event
 * changes is for the code of today to say, so the revisions of the parts are covered by the seal alone.
 */
function isHeadOf(head: Head, referral: SubmittedReferral, title: string): boolean {
  const { referrer } = referral
  const of = [
    head.id === referral.id,
    head.tenant === referral.tenant,
    head.state === referral.state,
    head.variant === referral.variant,
    head.region === referral.region,
    head.referrer === (referrer.kind === 'member' ? referrer.subject : undefined),
    head.submittedAt === referral.submittedAt,
    head.updatedAt === referral.updatedAt,
    title === referral.title,
  ]
  return of.every(fits => fits)
}

/** The entry with the name of who caused it, as far as it is known. */
function withName(entry: Entry<ReferralEvent>, names: HeadContent['names']): Entry<ReferralEvent> {
  const { event } = entry
  const name = event.by.subject === undefined ? undefined : names[event.by.subject]
  return name === undefined ? entry : { ...entry, event: { ...event, by: { ...event.by, name } } }
}
