import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { get, put } from '../calls.ts'
import type { CursorSigner } from '../cursor.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { listOfTenant } from '../referrals/lists.ts'
import { putTenantKey, tenantKeyItem, vaultOf } from '../sealing/vault.ts'
import { readRegister, readTenant } from '../tenants/tenants.ts'
import { upgradeDossier } from './upgradeDossier.ts'

export { BrokenHistory } from './plainEvents.ts'

/** 2: events encrypted under a keyed chain. Tables without a format hold plain events. */
const tableFormat = 2

export type Upgraded = { readonly tenants: number; readonly dossiers: number }

/**
 * Brings a table of an earlier version to the present one: a key for each tenant, each dossier's events encrypted and
 * chained. Run before the stream is read, with the caller's own credentials; may be interrupted and run again. `begin` is
 * called before the first dossier is rewritten and returns the id of the maintenance. Throws BrokenHistory.
 */
export async function upgradeTable(
  store: Store,
  cursors: CursorSigner,
  begin: () => Promise<string>,
): Promise<Upgraded> {
  const own = { role: 'own' } as const
  const format = await get(store.table(own), 'read-format', operatorKeys.format, true)
  if (format?.format === tableFormat) return { tenants: 0, dossiers: 0 }
  const tenants = await readRegister(store.table(own))
  let dossiers = 0
  let maintenance: string | undefined
  for (const { id } of tenants) {
    const keys = tenantKeys(id)
    await putTenantKey(store.table(own), await tenantKeyItem(store, own, id, keys))
    for await (const dossier of dossiersOf(store, cursors, id)) {
      const scope = { role: 'own' } as const
      const table = store.table(scope)
      const tenant = await readTenant(table, keys)
      if (tenant === undefined) continue
      maintenance ??= await begin()
      const vault = vaultOf(store, scope, table, keys)
      if (await upgradeDossier(table, keys, vault, { tenant, id: dossier, maintenance })) dossiers += 1
    }
  }
  await put(store.table(own), 'put-format', { ...operatorKeys.format, format: tableFormat })
  return { tenants: tenants.length, dossiers }
}

/** All dossiers of a tenant. */
async function* dossiersOf(store: Store, cursors: CursorSigner, tenant: TenantId): AsyncGenerator<string> {
  const keys = tenantKeys(tenant)
  const table = store.table({ role: 'own' })
  let cursor: string | undefined
  do {
    const page = await listOfTenant(table, keys, cursors, { limit: 100, cursor })
    for (const { id } of page.items) yield id
    cursor = page.cursor
  } while (cursor !== undefined)
}
