import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { adminData } from './adminData.ts'

/**
 * A tenant's settings and forms, for its admin. `as` is the tenant that the caller was verified to be an admin of, as in
 * `forLists`. It reaches no dossier, list or draft of a referral; it counts trajectories.
 */
export const forAdmin = (store: Store, tenant: TenantId, as: ScopeOf<'admin'>) =>
  adminData(store.table(as), tenant, store.sealing().mac)
export type AdminData = ReturnType<typeof forAdmin>
