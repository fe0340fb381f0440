import { type RegionId, type SubmittedReferral, TenantId } from '@kring/domain'
import type * as z from 'zod'
import { type Item, query, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { CorruptItem } from '../failures.ts'
import { type DecidedList, datedPositionOf, marksIn, operatorKeys, stagePrefix, tenantKeys } from '../keys.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import {
  type DecidedItem,
  headContentOf,
  keyContext,
  type ListItem,
  type QueueItem,
  StoredDecidedItem,
  StoredListItem,
  StoredQueueItem,
} from './headItem.ts'

export type PageRequest = { readonly limit: number; readonly cursor?: string | undefined }
export type Paged<Row> = { readonly items: readonly Row[]; readonly cursor?: string | undefined }
type State = SubmittedReferral['state']

/** A page of a tenant's referrals: one Query on the TenantIndex, open ones first, newest first within a stage. */
export async function listOfTenant(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  cursors: CursorSigner,
  page: PageRequest & { readonly state?: State | undefined },
): Promise<Paged<ListItem>> {
  const { items, cursor } = await stagedRows(table, cursors, page, {
    pattern: 'list-tenant-referrals',
    index: 'TenantIndex',
    partition: ['listPk', keys.list().listPk],
    sort: 'listSk',
    tenant: keys.tenant,
  })
  return { items: items.map(({ key, private: sealed, ...item }) => item), cursor }
}

/** Whether a tenant has any referral. */
export async function hasReferrals(table: Table, keys: ReturnType<typeof tenantKeys>): Promise<boolean> {
  const page = await query(table, 'has-referrals', {
    IndexName: 'TenantIndex',
    KeyConditionExpression: 'listPk = :list',
    ExpressionAttributeValues: { ':list': keys.list().listPk },
    Limit: 1,
  })
  return page.items.length > 0
}

/** A page of one referrer's referrals, with their titles: one Query on the OwnerIndex. */
export async function listOfReferrer(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  cursors: CursorSigner,
  subject: string,
  page: PageRequest & { readonly state?: State | undefined },
): Promise<Paged<ListItem>> {
  const { items, cursor } = await stagedRows(table, cursors, page, {
    pattern: 'list-own-referrals',
    index: 'OwnerIndex',
    partition: ['ownPk', keys.own(subject).ownPk],
    sort: 'ownSk',
    tenant: keys.tenant,
  })
  const tenantKey = items.length === 0 ? undefined : await vault.tenantKey()
  return {
    items: items.map(({ key: wrapped, private: sealed, ...item }) => {
      if (tenantKey === undefined || wrapped === undefined || sealed === undefined) return item
      const { pk } = keys.dossier(item.id)
      return {
        ...item,
        title: headContentOf(pk, sealed, SymmetricKey.unwrap(wrapped, tenantKey, keyContext(pk))).title,
      }
    }),
    cursor,
  }
}

/** A page of the dossiers that wait for a region's managers: one Query on the OpsIndex, the most overdue first. */
export async function queueOfRegion(
  table: Table,
  cursors: CursorSigner,
  region: RegionId,
  page: PageRequest,
): Promise<Paged<QueueItem>> {
  const { opsPk } = operatorKeys.queue(region)
  const start = cursors.open(opsPk, page.cursor)
  const { items, last } = await query(table, 'read-queue', {
    IndexName: 'OpsIndex',
    KeyConditionExpression: 'opsPk = :pk',
    ExpressionAttributeValues: { ':pk': opsPk },
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const rows = items.filter(isOwn).map(item => parse(StoredQueueItem, { ...item, signals: [...marksIn(item.opsSk)] }))
  return { items: rows, cursor: cursors.seal(opsPk, last) }
}

/** All dossiers that wait for a region's managers, to be counted. */
export async function waitingOfRegion(table: Table, region: RegionId): Promise<readonly QueueItem[]> {
  const items = await queryAll(table, 'list-waiting', {
    IndexName: 'OpsIndex',
    KeyConditionExpression: 'opsPk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.queue(region).opsPk },
  })
  return items.filter(isOwn).map(item => parse(StoredQueueItem, { ...item, signals: [...marksIn(item.opsSk)] }))
}

/** A page of a region's decided dossiers: one Query on the OpsIndex, the last decided first. */
export async function decidedOfRegion(
  table: Table,
  cursors: CursorSigner,
  { region, list }: { readonly region: RegionId; readonly list: DecidedList },
  page: PageRequest,
): Promise<Paged<DecidedItem>> {
  const { opsPk } = operatorKeys.decided(region, list)
  const start = cursors.open(opsPk, page.cursor)
  const { items, last } = await query(table, 'list-decided', {
    IndexName: 'OpsIndex',
    KeyConditionExpression: 'opsPk = :pk',
    ExpressionAttributeValues: { ':pk': opsPk },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const rows = items.filter(isOwn).map(item => {
    const { opsSk, ...row } = parse(StoredDecidedItem, item)
    return { ...row, decidedAt: datedPositionOf(opsSk).at }
  })
  return { items: rows, cursor: cursors.seal(opsPk, last) }
}

type StagedList = {
  readonly pattern: string
  readonly index: 'TenantIndex' | 'OwnerIndex'
  readonly partition: readonly [attribute: string, value: string]
  readonly sort: string
  readonly tenant: TenantId
}

async function stagedRows(
  table: Table,
  cursors: CursorSigner,
  page: PageRequest & { readonly state?: State | undefined },
  { pattern, index, partition: [attribute, value], sort, tenant }: StagedList,
): Promise<Paged<z.infer<typeof StoredListItem>>> {
  const list = `${value}?${page.state ?? ''}`
  const start = cursors.open(list, page.cursor)
  const inState = page.state === undefined ? {} : { ':stage': stagePrefix(page.state) }
  const { items, last } = await query(table, pattern, {
    IndexName: index,
    KeyConditionExpression: `${attribute} = :pk${page.state === undefined ? '' : ` AND begins_with(${sort}, :stage)`}`,
    ExpressionAttributeValues: { ':pk': value, ...inState },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const own = items.filter(item => isOwn(item) && item.tenant === tenant)
  return { items: own.map(item => parse(StoredListItem, item)), cursor: cursors.seal(list, last) }
}

/**
 * Whether the item belongs to the tenant in its table key. A role can only write keys within its own tenant, but could
 * set an index attribute that points into another tenant's list, so the key decides.
 */
const isOwn = ({ pk, tenant, id }: Item): boolean => {
  const name = TenantId.safeParse(tenant)
  return name.success && typeof id === 'string' && pk === tenantKeys(name.data).dossier(id).pk
}

function parse<Row>(
  schema: { safeParse: (item: Item) => { success: true; data: Row } | { success: false } },
  item: Item,
): Row {
  const row = schema.safeParse(item)
  if (!row.success) throw new CorruptItem(`unreadable list item: ${String(item.pk)}`)
  return row.data
}
