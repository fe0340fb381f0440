import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { membersData } from './membersData.ts'

/**
 * The memberships at one tenant: its people and its own systems. `as` is the tenant that the caller was verified to
 * manage members of: their own, or any for a platform admin.
 */
export const forMembers = (store: Store, tenant: TenantId, as: ScopeOf<'members'>) =>
  membersData(store.table(as), tenant)
