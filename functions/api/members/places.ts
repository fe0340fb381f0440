import { FunderId, type Membership, RegionId, TenantId } from '@kring/domain'
import * as z from 'zod'
import type { MembershipOfOperator } from '../../data/index.ts'
import { ApiProblem } from '../problems.ts'

/** The place of a membership in a path: its tenant, region or funder, '-' for a role without one. */
export const placeOf = (membership: Membership): string => {
  if ('tenant' in membership) return membership.tenant
  if ('region' in membership) return membership.region
  return 'funder' in membership ? membership.funder : '-'
}

export const samePlace = (one: Membership, other: Membership): boolean =>
  one.role === other.role && placeOf(one) === placeOf(other)

export const OperatorRole = z.enum(['regional-manager', 'coordinator', 'platform-admin', 'funder'])

/** The operator's or a funder's membership that a path names. Throws 'not-found'. */
export function operatorMembership(role: string, place: string): MembershipOfOperator {
  const name = OperatorRole.safeParse(role)
  if (!name.success) throw new ApiProblem('not-found')
  if (name.data === 'regional-manager') return { role: name.data, region: orNotFound(RegionId.safeParse(place)) }
  if (name.data === 'funder') return { role: name.data, funder: orNotFound(FunderId.safeParse(place)) }
  if (place !== '-') throw new ApiProblem('not-found')
  return { role: name.data }
}

/** The membership that a path names, of a person at any place. Throws 'not-found'. */
export function personMembership(role: string, place: string): Membership {
  if (role !== 'referrer' && role !== 'tenant-admin') return operatorMembership(role, place)
  return { role, tenant: orNotFound(TenantId.safeParse(place)) }
}

function orNotFound<Value>(parsed: z.ZodSafeParseResult<Value>): Value {
  if (!parsed.success) throw new ApiProblem('not-found')
  return parsed.data
}
