import type { Membership } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readMember } from '../members.ts'

/** Reads one membership now, at the tenant or at the operator that it names: what is known of a caller may be seconds old. */
export function forMembership(store: Store, membership: Membership) {
  const table =
    'tenant' in membership
      ? store.table({ role: 'membership', tenant: membership.tenant })
      : store.table({ role: 'mandate' })
  return { of: (subject: string) => readMember(table, subject, membership) }
}
