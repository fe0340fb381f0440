import type { TenantId } from '@kring/domain'
import * as z from 'zod'
import { put, queryAll, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { type Key, tenantKeys } from '../keys.ts'

/** First and last month of rows, 'YYYY-MM', both included. */
export type RowMonths = { readonly from: string; readonly to: string }

/** What a partner may know of the operator's imports: of which months they count rows of this partner, and how often one was begun. */
export type OfOperator = { readonly imports: readonly RowMonths[]; readonly turn: number }

const StoredMonths = z.object({ from: z.string(), to: z.string() })
const prefix = 'IMPORT#'
const monthsKey = (tenant: TenantId, id: string): Key => ({
  pk: tenantKeys(tenant).importsOfOperator().pk,
  sk: `${prefix}${id}`,
})
/** Before the others in order, so that one Query reads it before them. */
const turnKey = (tenant: TenantId): Key => ({ pk: tenantKeys(tenant).importsOfOperator().pk, sk: 'BEGUN' })

/**
 * Says at a partner that the operator's import counts rows of it, then raises the turn: a partner who read the turn without these months
 * can begin no import any more.
 */
export async function claimMonths(table: Table, tenant: TenantId, id: string, { from, to }: RowMonths): Promise<void> {
  await put(table, 'claim-imported-months', { ...monthsKey(tenant, id), from, to })
  await update(table, 'raise-operator-import-turn', {
    Update: {
      Key: { ...turnKey(tenant) },
      UpdateExpression: 'ADD turn :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  })
}

export async function releaseMonths(table: Table, tenant: TenantId, id: string): Promise<void> {
  await update(table, 'release-imported-months', { Delete: { Key: { ...monthsKey(tenant, id) } } })
}

export async function readOfOperator(table: Table, tenant: TenantId): Promise<OfOperator> {
  const { pk, sk } = turnKey(tenant)
  const items = await queryAll(table, 'read-imports-of-operator', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  })
  const turn = items.find(item => item.sk === sk)?.turn
  const imports = items
    .filter(item => String(item.sk).startsWith(prefix))
    .map(item => {
      const months = StoredMonths.safeParse(item)
      if (!months.success) throw new CorruptItem(`unreadable import: ${pk}`)
      return months.data
    })
  return { imports, turn: typeof turn === 'number' ? turn : 0 }
}

/** Refuses a transaction once the operator began an import of this partner since the turn was read. */
export const unlessOperatorBegan = (table: Table, tenant: TenantId, turn: number): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...turnKey(tenant) },
    ...(turn === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'turn = :turn', ExpressionAttributeValues: { ':turn': turn } }),
  },
})
