import type { FormDefinition, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { countUnpublished, saveFormDraft } from '../forms/formRepository.ts'
import { tenantKeys } from '../keys.ts'
import { tenantKeyItem } from '../sealing/vault.ts'
import { type Onboarding, onboard } from '../tenants/onboarding.ts'

/** Creating one partner, by a platform admin: writes its first items and reads none. */
export function forOnboarding(store: Store, tenant: TenantId) {
  const scope = { role: 'onboarding', tenant } as const
  const table = store.table(scope)
  return {
    onboard: async (onboarding: Onboarding) =>
      onboard(table, onboarding, store.sealing().mac, await tenantKeyItem(store, scope, tenant, tenantKeys(tenant))),
  }
}

/** Copying a form to a draft at one partner, by a platform admin: counts its drafts and reads none. */
export function forCopying(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'copying', tenant })
  const keys = tenantKeys(tenant)
  return {
    /** The number of drafts of forms that are not published. */
    unpublishedForms: (published: readonly string[]) => countUnpublished(table, keys, published),
    /** Creates a form draft. Throws VersionConflict when the form exists already. */
    beginForm: (definition: FormDefinition, at: string, by: string) =>
      saveFormDraft(table, keys, definition, { definition, revision: 0, at, by }),
  }
}
