import { type Subscription, wants, webhookKindOf } from '@kring/domain/webhooks'
import type { TenantAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { HEAD, isEventSk } from '../data/keys.ts'
import { type Delivery, markOfEvent } from '../data/webhooks/storedDelivery.ts'
import { mostReads } from './collection.ts'
import type { Fault, FaultKind } from './faults.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/** A partner's subscriptions, as far as they can be read. */
export type CheckedSubscriptions = {
  readonly subscriptions: readonly Subscription[]
  readonly faults: readonly Fault[]
}

/**
 * Checks a partner's subscriptions, and of each dossier what systems are told of it. While it is read something may be sent, or a
 * subscription paused: what does not fall due is read again before it is called a fault.
 */
export async function checkWebhooks(
  audit: TenantAudit,
  dossiers: readonly string[],
  now: string,
): Promise<readonly Fault[]> {
  const { faults } = await checkSubscriptions(audit)
  const ofDossiers = await severalAtOnce(dossiers, id => checkDeliveries(audit, id, now))
  return [...faults, ...ofDossiers.flat()]
}

export async function checkSubscriptions(audit: TenantAudit): Promise<CheckedSubscriptions> {
  const stored = await audit.items(audit.keys.webhooks().pk)
  const faults: Fault[] = []
  const subscriptions: Subscription[] = []
  for (const item of stored) {
    const found = await audit.subscription(item).catch((): undefined => undefined)
    if (found === undefined) faults.push(faultOf(item, 'webhook-altered'))
    else subscriptions.push(found.value)
  }
  return { subscriptions, faults }
}

/** What a partner's systems are told of one dossier: as it was written, falling due while it waits, and nothing left out. */
export async function checkDeliveries(audit: TenantAudit, dossier: string, now: string): Promise<readonly Fault[]> {
  for (let reads = 1; ; reads += 1) {
    const faults = await checkOnce(audit, dossier, now)
    if (reads >= mostReads || faults.every(({ kind }) => kind !== 'webhook-not-due')) return faults
  }
}

async function checkOnce(audit: TenantAudit, dossier: string, now: string): Promise<readonly Fault[]> {
  const items = await audit.items(audit.keys.deliveries(dossier).pk)
  if (items.length === 0) return []
  const ofReferral = await audit.items(audit.keys.dossier(dossier).pk)
  const head = ofReferral.find(({ sk }) => sk === HEAD)
  if (head?.erasedAt !== undefined) return items.map(item => faultOf(item, 'webhook-not-erased'))
  const { subscriptions } = await checkSubscriptions(audit)
  const active = new Set(subscriptions.flatMap(({ id, state }) => (state === 'active' ? [id] : [])))
  const faults: Fault[] = []
  for (const item of items) {
    const delivery = await audit.delivery(item).catch((): undefined => undefined)
    if (delivery === undefined || !isOf(delivery, dossier)) faults.push(faultOf(item, 'webhook-altered'))
    // What waits for one that is paused or gone does not fall due.
    else if (delivery.state === 'waiting' && active.has(delivery.subscription) && !(await audit.fallsDue(delivery)))
      faults.push(faultOf(item, 'webhook-not-due'))
  }
  const histories = { referral: ofReferral, trajectory: await audit.items(audit.keys.trajectory(dossier).pk) }
  return [...faults, ...subscriptions.flatMap(one => gaps(one, items, histories, now))]
}

const dayMilliseconds = 24 * 3600_000
/** What arrived is kept thirty days (functions/data/webhooks/storedDelivery.ts): what happened since can not have left by its term. */
const surelyKept = 29 * dayMilliseconds
/** The clocks of two functions may differ. */
const clockDifference = 60_000

/**
 * What a subscription asked for, that comes before something it was told of the same history, and that it was not told. What comes
 * after all of that may be on its way.
 */
function gaps(
  subscription: Subscription,
  items: readonly Item[],
  histories: Readonly<Record<'referral' | 'trajectory', readonly Item[]>>,
  now: string,
): readonly Fault[] {
  const { id, since, kindsSince } = subscription
  // What it asked for before is not known.
  if (kindsSince === undefined) return []
  const from = Math.max(Date.parse(kindsSince) + clockDifference, Date.parse(now) - surelyKept)
  const told = new Set(items.flatMap(({ sk }) => (String(sk).startsWith(`${id}#`) ? [String(sk)] : [])))
  return (['referral', 'trajectory'] as const).flatMap(of => {
    const events = histories[of].filter(({ sk }) => isEventSk(String(sk)))
    const placeOf = ({ at, sk }: Item): string => `${id}#${String(at)}#${markOfEvent(of, Number(String(sk).slice(2)))}`
    const last = events.findLastIndex(event => told.has(placeOf(event)))
    return events.slice(0, Math.max(last, 0)).flatMap((event): readonly Fault[] => {
      const kind = webhookKindOf(of, String(event.type))
      const at = String(event.at)
      const isDue = kind !== undefined && wants(subscription, kind) && since <= at && Date.parse(at) > from
      if (!isDue || told.has(placeOf(event))) return []
      return [{ kind: 'webhook-absent', of: String(items[0]?.pk), entry: placeOf(event) }]
    })
  })
}

const isOf = (delivery: Delivery, dossier: string): boolean =>
  delivery.dossier === dossier && delivery.key.sk.startsWith(`${delivery.subscription}#`)

const faultOf = ({ pk, sk }: Item, kind: FaultKind): Fault => ({ kind, of: String(pk), entry: String(sk) })
