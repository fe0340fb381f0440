import type { SentKind } from '@kring/domain/webhooks'
import { get, type Item, put, query, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import type { NewEntry } from '../due/entries.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { digest, type Key, type tenantKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'
import type { Vault } from '../sealing/vault.ts'
import { type Delivery, deliveryItem, parseDelivery } from './storedDelivery.ts'
import { dueAtOnce, moreDue, webhookKind } from './work.ts'

type Keys = ReturnType<typeof tenantKeys>

/** What happened, of which a subscription is to be told. */
export type Happening = {
  readonly subscription: string
  readonly dossier: string
  readonly kind: SentKind
  readonly at: string
  /** What tells it apart from all else of the dossier, such as the number of its event. */
  readonly mark: string
}

const keyOf = (keys: Keys, { subscription, dossier, at, mark }: Happening): Key => ({
  ...keys.deliveries(dossier),
  sk: `${subscription}#${at}#${mark}`,
})

/** What a receiver knows it by: of one happening always the same, and no two have it. */
const idOf = (keys: Keys, { subscription, dossier, at, mark }: Happening): string =>
  `evt_${digest(keys.tenant, subscription, dossier, at, mark).replaceAll(/[-_]/g, '').slice(0, 27)}`

/** Enters what a subscription is to be told, and that it falls due, in one transaction. One that was entered stays as it is. */
export async function enterDelivery(
  table: Table,
  keys: Keys,
  vault: Vault,
  happening: Happening,
  now: string,
): Promise<void> {
  const { mark, ...told } = happening
  const delivery: Delivery = {
    ...told,
    id: idOf(keys, happening),
    key: keyOf(keys, happening),
    state: 'waiting',
    attempts: 0,
  }
  const item = deliveryItem(keys, await vault.tenantKey(), delivery, now)
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  try {
    await transact(table, 'enter-delivery', [
      { Put: { TableName: table.name, Item: { ...item }, ...isNew } },
      dueFor(table, keys, delivery, now),
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}

type OfDossier = Pick<Delivery, 'dossier' | 'subscription'>

const entryOf = (keys: Keys, { dossier, subscription }: OfDossier, now: string): NewEntry => ({
  key: keys.webhookDue(dossier, subscription),
  kind: webhookKind,
  ref: { dossier, subscription },
  due: now,
})

const dueFor = (table: Table, keys: Keys, of: OfDossier, now: string): Write => moreDue(table, entryOf(keys, of, now))

/** Has what waits of a dossier sent now, also what would be tried again later. */
export const awaken = (table: Table, keys: Keys, of: OfDossier, now: string): Promise<void> =>
  dueAtOnce(table, entryOf(keys, of, now))

/** What waits of a dossier for a subscription, in order. */
export async function waitingOf(
  table: Table,
  keys: Keys,
  vault: Vault,
  { dossier, subscription }: Pick<Delivery, 'dossier' | 'subscription'>,
): Promise<readonly Delivery[]> {
  const items = await queryAll(table, 'list-deliveries', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :subscription)',
    FilterExpression: '#state = :waiting',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':pk': keys.deliveries(dossier).pk,
      ':subscription': `${subscription}#`,
      ':waiting': 'waiting',
    },
    ConsistentRead: true,
  })
  const tenantKey = await vault.tenantKey()
  return items.map(item => parseDelivery(tenantKey, item))
}

/** Notes what became of a delivery. One that was removed meanwhile, with its dossier, stays removed. */
export async function noteDelivery(
  table: Table,
  keys: Keys,
  vault: Vault,
  delivery: Delivery,
  now: string,
): Promise<void> {
  const item = deliveryItem(keys, await vault.tenantKey(), delivery, now)
  try {
    await put(table, 'note-delivery', item, { ConditionExpression: 'attribute_exists(pk)' })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}

/** A page of what waits for a subscription, the oldest first, or of what arrived, the latest first. Its index may be seconds behind. */
export async function pageOfDeliveries(
  table: Table,
  keys: Keys,
  vault: Vault,
  cursors: CursorSigner,
  { subscription, state, ...page }: PageRequest & Pick<Delivery, 'subscription' | 'state'>,
): Promise<Paged<Delivery>> {
  const { ownPk } = keys.deliveriesOf(subscription, state)
  const start = cursors.open(ownPk, page.cursor)
  const { items, last } = await query(table, 'list-deliveries-of', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: 'ownPk = :own',
    ExpressionAttributeValues: { ':own': ownPk },
    ScanIndexForward: state === 'waiting',
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const tenantKey = items.length === 0 ? undefined : await vault.tenantKey()
  const cursor = cursors.seal(ownPk, last)
  return {
    items: tenantKey === undefined ? [] : items.map(item => parseDelivery(tenantKey, item)),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

/** The dossiers of which something waits for a subscription; `start`: where the page before ended. */
export async function waitingDossiers(
  table: Table,
  keys: Keys,
  vault: Vault,
  subscription: string,
  start: Item | undefined,
): Promise<{ readonly dossiers: readonly string[]; readonly last: Item | undefined }> {
  const { items, last } = await query(table, 'list-deliveries-of', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: 'ownPk = :own',
    ExpressionAttributeValues: { ':own': keys.deliveriesOf(subscription, 'waiting').ownPk },
    Limit: 200,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const tenantKey = await vault.tenantKey()
  return { dossiers: [...new Set(items.map(item => parseDelivery(tenantKey, item).dossier))], last }
}

/**
 * Has a delivery that arrived sent once more, under the same id and in its place among those of its dossier. Throws CorruptItem;
 * VersionConflict when it changed meanwhile. False when there is none, or it waits already.
 */
export async function sendAgain(
  table: Table,
  keys: Keys,
  vault: Vault,
  { key, subscription, now }: { readonly key: Key; readonly subscription: string; readonly now: string },
): Promise<boolean> {
  const found = await get(table, 'read-delivery', key, true)
  const tenantKey = await vault.tenantKey()
  const delivery = found === undefined ? undefined : parseDelivery(tenantKey, found)
  if (delivery === undefined || delivery.subscription !== subscription || delivery.state === 'waiting') return false
  const { trying, ...again } = delivery
  const item = deliveryItem(keys, tenantKey, { ...again, state: 'waiting' }, now)
  const asFound = {
    ConditionExpression: '#state = :arrived',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':arrived': 'arrived' },
  }
  try {
    await transact(table, 'send-again', [
      { Put: { TableName: table.name, Item: { ...item }, ...asFound } },
      dueFor(table, keys, delivery, now),
    ])
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}
