import type { TenantId } from '../tenants/tenant.ts'
import type { Grant } from './grant.ts'

/**
 * By which grants a dossier is counted again that was counted by those of `before`: the ones that its partner has now, and those that it no
 * longer has, which pay for nothing of it. Undefined when they are the same: what was counted stands.
 */
export function grantsSince(
  tenant: TenantId,
  before: readonly Grant[],
  now: readonly Grant[],
): readonly Grant[] | undefined {
  const isIn = (grants: readonly Grant[], { funder, id }: Grant): boolean =>
    grants.some(one => one.funder === funder && one.id === id)
  const gone = before.filter(grant => grant.tenants.includes(tenant) && !isIn(now, grant))
  const isSame = gone.length === 0 && now.every(grant => before.some(one => isAsBefore(one, grant)))
  if (isSame) return undefined
  return [...now, ...gone.map(grant => ({ ...grant, tenants: grant.tenants.filter(id => id !== tenant) }))]
}

/** Both are parsed from what is stored by one schema, so their fields are in one order. */
const isAsBefore = (one: Grant, other: Grant): boolean => JSON.stringify(one) === JSON.stringify(other)
