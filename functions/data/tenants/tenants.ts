import { RegionId, Sector, Tenant, TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys, type tenantKeys } from '../keys.ts'

/**
 * A tenant as stored. In older items the colours are stored with the tenant; they belong to its branding now, and no
 * partner had set any.
 */
export const StoredTenant = z.preprocess(stored => {
  if (typeof stored !== 'object' || stored === null || !('branding' in stored)) return stored
  const { branding, ...tenant } = stored
  return tenant
}, Tenant)

export async function readTenant(table: Table, keys: ReturnType<typeof tenantKeys>): Promise<Tenant | undefined> {
  const item = await get(table, 'read-tenant', keys.settings())
  if (item === undefined) return undefined
  const tenant = StoredTenant.safeParse(item.tenant)
  if (!tenant.success) throw new CorruptItem('unreadable tenant')
  return tenant.data
}

/** A tenant's entry in the operator's register: what the public list of partners shows. */
const RegisterEntry = z.object({
  id: TenantId,
  name: z.string(),
  sector: Sector,
  region: RegionId.optional(),
  referencePrefix: z.string().optional(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

export async function readRegister(table: Table): Promise<readonly RegisterEntry[]> {
  const items = await queryAll(table, 'list-tenants', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.tenants.pk },
  })
  const entries = z.array(RegisterEntry).safeParse(items)
  if (!entries.success) throw new CorruptItem('unreadable register of tenants')
  return entries.data.sort((a, b) => a.name.localeCompare(b.name))
}

export const registerItem = (tenant: Tenant) => ({
  ...operatorKeys.tenant(tenant.id),
  id: tenant.id,
  name: tenant.name,
  sector: tenant.sector,
  region: tenant.region,
  referencePrefix: tenant.referencePrefix,
})
