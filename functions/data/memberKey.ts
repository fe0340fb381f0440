import type { Membership } from '@kring/domain'
import { type Key, operatorKeys, tenantKeys } from './keys.ts'

/** The key of a membership: at its tenant, or at the operator for the operator's and funders' members. */
export function memberKey(subject: string, membership: Membership): Key {
  switch (membership.role) {
    case 'referrer':
    case 'tenant-admin':
    case 'partner-system':
      return tenantKeys(membership.tenant).member(membership.role, subject)
    case 'regional-manager':
      return operatorKeys.member(membership.role, membership.region, subject)
    case 'funder':
      return operatorKeys.member(membership.role, membership.funder, subject)
    case 'coordinator':
    case 'platform-admin':
    case 'complaints-officer':
      return operatorKeys.member(membership.role, '', subject)
    default:
      return membership satisfies never
  }
}
