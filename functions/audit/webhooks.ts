import type { TenantAudit } from '../data/audit.ts'
import type { Item } from '../data/calls.ts'
import { HEAD } from '../data/keys.ts'
import type { Delivery } from '../data/webhooks/storedDelivery.ts'
import { mostReads } from './collection.ts'
import type { Fault, FaultKind } from './faults.ts'
import { severalAtOnce } from './severalAtOnce.ts'

/**
 * Checks a partner's subscriptions, and of each dossier what systems are told of it. While it is read something may be sent, or a
 * subscription paused: what does not fall due is read again before it is called a fault.
 */
export async function checkWebhooks(audit: TenantAudit, dossiers: readonly string[]): Promise<readonly Fault[]> {
  for (let reads = 1; ; reads += 1) {
    const faults = await checkOnce(audit, dossiers)
    if (reads >= mostReads || faults.every(({ kind }) => kind !== 'webhook-not-due')) return faults
  }
}

async function checkOnce(audit: TenantAudit, dossiers: readonly string[]): Promise<readonly Fault[]> {
  const stored = await audit.items(audit.keys.webhooks().pk)
  const faults: Fault[] = []
  const active = new Set<string>()
  for (const item of stored) {
    const found = await audit.subscription(item).catch((): undefined => undefined)
    if (found === undefined) faults.push(faultOf(item, 'webhook-altered'))
    else if (found.value.state === 'active') active.add(found.value.id)
  }
  const ofDossiers = await severalAtOnce(dossiers, id => checkDeliveries(audit, id, active))
  return [...faults, ...ofDossiers.flat()]
}

async function checkDeliveries(
  audit: TenantAudit,
  dossier: string,
  active: ReadonlySet<string>,
): Promise<readonly Fault[]> {
  const items = await audit.items(audit.keys.deliveries(dossier).pk)
  if (items.length === 0) return []
  const head = (await audit.items(audit.keys.dossier(dossier).pk)).find(({ sk }) => sk === HEAD)
  if (head?.erasedAt !== undefined) return items.map(item => faultOf(item, 'webhook-not-erased'))
  const faults: Fault[] = []
  for (const item of items) {
    const delivery = await audit.delivery(item).catch((): undefined => undefined)
    if (delivery === undefined || !isOf(delivery, dossier)) faults.push(faultOf(item, 'webhook-altered'))
    // What waits for one that is paused or gone does not fall due.
    else if (delivery.state === 'waiting' && active.has(delivery.subscription) && !(await audit.fallsDue(delivery)))
      faults.push(faultOf(item, 'webhook-not-due'))
  }
  return faults
}

const isOf = (delivery: Delivery, dossier: string): boolean =>
  delivery.dossier === dossier && delivery.key.sk.startsWith(`${delivery.subscription}#`)

const faultOf = ({ pk, sk }: Item, kind: FaultKind): Fault => ({ kind, of: String(pk), entry: String(sk) })
