import type { TenantId } from '@kring/domain'
import * as z from 'zod'
import type { Scope } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { get, type Item, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { Bytes } from './bytes.ts'
import type { Mac } from './mac.ts'
import { SymmetricKey } from './symmetricKey.ts'

/** What a tenant's data is sealed and encrypted with, as far as the scope may use it. */
export type Vault = {
  readonly mac: Mac
  /** The tenant's key, by which its dossiers' keys are wrapped. Throws CorruptItem when the tenant has none. */
  tenantKey(): Promise<SymmetricKey>
}

const StoredKey = z.object({ wrapped: Bytes })

/** The vault of one tenant for one scope: reads the tenant's wrapped key with the scope's credentials, cached. */
export function vaultOf(store: Store, scope: Scope, table: Table, keys: ReturnType<typeof tenantKeys>): Vault {
  const { mac, wrapper, tenantKeys: cache } = store.sealing()
  return {
    mac,
    tenantKey: async () => {
      const known = await cache.get(`${scope.role}#${keys.tenant}`, performance.now(), async () => {
        const stored = StoredKey.safeParse(await get(table, 'read-tenant-key', keys.tenantKey()))
        if (!stored.success) throw new CorruptItem('a tenant without a key')
        return new SymmetricKey(await wrapper.unwrap(stored.data.wrapped, keys.tenant, store.credentials(scope)))
      })
      if (known === undefined) throw new CorruptItem('a tenant without a key')
      return known
    },
  }
}

/** The item of a new tenant's key. */
export async function tenantKeyItem(
  store: Store,
  scope: Scope,
  tenant: TenantId,
  keys: ReturnType<typeof tenantKeys>,
): Promise<Item> {
  const wrapped = await store.sealing().wrapper.wrap(SymmetricKey.fresh().bytes(), tenant, store.credentials(scope))
  return { ...keys.tenantKey(), wrapped }
}

/** Stores a tenant's key unless it has one: replacing it would make every dossier of the tenant unreadable. */
export async function putTenantKey(table: Table, item: Item): Promise<void> {
  try {
    await put(table, 'put-tenant-key', item, { ConditionExpression: 'attribute_not_exists(pk)' })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
