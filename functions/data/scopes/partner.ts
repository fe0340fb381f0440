import type { Tenant, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { tenantKeys } from '../keys.ts'
import { readTenantForChange, type SettingChange, saveTenant } from '../tenants/settings.ts'
import { registerItem } from '../tenants/tenants.ts'

/** The details of one partner that the operator set at onboarding, for a platform admin: no form, member or dossier. */
export function forPartner(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'partner', tenant })
  const keys = tenantKeys(tenant)
  return {
    read: () => readTenantForChange(table, keys),
    /** Saves the details and the register's entry in one transaction, with a record of the change. Throws VersionConflict. */
    save: (change: SettingChange<Tenant>) =>
      saveTenant(table, keys, { ...change, beside: [registerItem(change.value)] }),
  }
}
