import { RegionId, Sector, Tenant, TenantId } from '@kring/domain'
import * as z from 'zod'
import { get, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys, type tenantKeys } from '../keys.ts'

/**
 * A partner as it lies in the table. In an older folder its colours lie with it; they are part of its house style now,
 * and nobody had set any.
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

/** The entry of a tenant in the operator's register: what the public list of partners shows. */
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
