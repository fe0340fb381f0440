import { FunderId, Grant, type TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { funderKeys, operatorKeys, tenantKeys } from '../keys.ts'

/** A grant with the partners' names, so that a funder does not need to read tenant data to show them. */
const StoredGrant = z.object({ grant: Grant, tenantNames: z.record(z.string(), z.string()) })
export type GrantOfFunder = z.infer<typeof StoredGrant>

export async function readFunderName(table: Table, funder: FunderId): Promise<string | undefined> {
  const item = await get(table, 'read-funder', funderKeys(funder).head())
  return typeof item?.name === 'string' ? item.name : undefined
}

const RegisteredFunder = z.object({ id: FunderId, name: z.string() })

/** All funders, sorted by name. */
export async function readFunders(table: Table): Promise<readonly z.infer<typeof RegisteredFunder>[]> {
  const items = await queryAll(table, 'list-funders', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.funders.pk },
  })
  return items.map(item => parse(RegisteredFunder, item)).sort((a, b) => a.name.localeCompare(b.name))
}

/** A funder's name from the operator's list, for an invitation. */
export async function readListedFunder(table: Table, funder: FunderId): Promise<string | undefined> {
  const item = await get(table, 'read-listed-funder', operatorKeys.funder(funder))
  return item === undefined ? undefined : parse(RegisteredFunder, item).name
}

export async function readGrants(table: Table, funder: FunderId): Promise<readonly GrantOfFunder[]> {
  const items = await queryAll(table, 'list-grants', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).grants().pk },
  })
  return items.map(item => parse(StoredGrant, item))
}

const StoredTenantGrant = z.object({ grant: Grant })

/** The grants that pay for a tenant's referrals, from the tenant's items. */
export async function readGrantsOfTenant(table: Table, tenant: TenantId): Promise<readonly Grant[]> {
  const items = await queryAll(table, 'list-tenant-grants', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': tenantKeys(tenant).grants().pk },
  })
  return items.map(item => parse(StoredTenantGrant, item).grant)
}

function parse<Row>(schema: z.ZodType<Row>, item: Item): Row {
  const row = schema.safeParse(item)
  if (!row.success) throw new CorruptItem(`unreadable grant: ${String(item.pk)}`)
  return row.data
}
