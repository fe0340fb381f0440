import type { TenantId } from '@kring/domain'
import type { Subscription } from '@kring/domain/webhooks'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { type Item, transact } from '../calls.ts'
import type { CursorSigner } from '../cursor.ts'
import type { DueEntry } from '../due/entries.ts'
import { type Key, tenantKeys } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'
import { vaultOf } from '../sealing/vault.ts'
import {
  awaken,
  enterDelivery,
  type Happening,
  noteDelivery,
  pageOfDeliveries,
  sendAgain,
  waitingDossiers,
  waitingOf,
} from '../webhooks/deliveries.ts'
import { type Delivery, noDossier } from '../webhooks/storedDelivery.ts'
import {
  changeSubscription,
  listSubscriptions,
  putSubscription,
  readSubscription,
  removeSubscription,
} from '../webhooks/subscriptions.ts'
import { finishSeen, marksOf, moreDue, putOff, waitForRoom, webhookResumeKind } from '../webhooks/work.ts'

/** What a partner's systems are told: entered by the stream, sent when it falls due. Reaches no dossier. */
export function forWebhooks(store: Store, tenant: TenantId) {
  const scope = { role: 'webhooks', tenant } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    subscriptions: () => listSubscriptions(table, keys, vault),
    enter: (happening: Happening, now: string) => enterDelivery(table, keys, vault, happening, now),
    subscription: (id: string) => readSubscription(table, keys, vault, id),
    change: (value: Subscription, revision: number) => changeSubscription(table, keys, vault, value, revision),
    waiting: (of: Pick<Delivery, 'dossier' | 'subscription'>) => waitingOf(table, keys, vault, of),
    waitingDossiers: (subscription: string, start: Item | undefined) =>
      waitingDossiers(table, keys, vault, subscription, start),
    note: (delivery: Delivery, now: string) => noteDelivery(table, keys, vault, delivery, now),
    awaken: (of: Pick<Delivery, 'dossier' | 'subscription'>, now: string) => awaken(table, keys, of, now),
    /** The work as it falls due, by its leased entry. */
    marks: (entry: DueEntry) => marksOf(table, entry),
    finish: (entry: DueEntry, marks: number, now: string) => finishSeen(table, entry, marks, now),
    putOff: (entry: DueEntry, due: string) => putOff(table, entry, due),
    waitForRoom: (entry: DueEntry, due: string) => waitForRoom(table, entry, due),
  }
}
export type WebhookData = ReturnType<typeof forWebhooks>

/** A partner's subscriptions and what became of their deliveries, for its admin. `as`: as in `forLists`. */
export function forWebhookSettings(store: Store, tenant: TenantId, as: ScopeOf<'webhook-settings'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    list: () => listSubscriptions(table, keys, vault),
    read: (id: string) => readSubscription(table, keys, vault, id),
    make: (value: Subscription) => putSubscription(table, keys, vault, value),
    change: (value: Subscription, revision: number) => changeSubscription(table, keys, vault, value, revision),
    remove: (id: string) => removeSubscription(table, keys, id),
    page: (cursors: CursorSigner, page: PageRequest & Pick<Delivery, 'subscription' | 'state'>) =>
      pageOfDeliveries(table, keys, vault, cursors, page),
    /** Sends something to try it out, that is about no dossier. */
    enterTest: (subscription: string, now: string, mark: string) =>
      enterDelivery(table, keys, vault, { subscription, dossier: noDossier, kind: 'webhook.test', at: now, mark }, now),
    sendAgain: (of: { readonly key: Key; readonly subscription: string; readonly now: string }) =>
      sendAgain(table, keys, vault, of),
    /** The place of a delivery among those of its dossier. */
    keyOf: (dossier: string, sk: string): Key => ({ ...keys.deliveries(dossier), sk }),
    /** Has all that waits for a subscription sent. */
    enterResume: (subscription: string, due: string) =>
      transact(table, 'enter-due', [
        moreDue(table, {
          key: keys.webhookDue('RESUME', subscription),
          kind: webhookResumeKind,
          ref: { subscription },
          due,
        }),
      ]),
  }
}
export type WebhookSettings = ReturnType<typeof forWebhookSettings>
