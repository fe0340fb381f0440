import { useKnownMe } from '../../session/useMe.ts'
import type { OwnTenant } from './PartnerContext.ts'

/** The partners that this user administers. */
export function useOwnTenants(): readonly OwnTenant[] {
  const me = useKnownMe()
  const ids = me.memberships.flatMap(one => (one.role === 'tenant-admin' ? [String(one.tenant)] : []))
  return me.tenants.filter(({ id }) => ids.includes(id))
}
