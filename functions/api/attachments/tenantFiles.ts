import type { Actor } from '@kring/domain'
import type { FileScope, TenantFiles } from '../../files/storage.ts'
import { actingTenant } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'

/**
 * The tenant's files, for the caller who uploads some. A citizen uses the public scope, which cannot read kept files.
 */
export function filesOf({ files }: Dependencies, { tenant }: TenantContext, actor: Actor): TenantFiles {
  return files.forScope(tenant.id, scopeOf(tenant, actor))
}

function scopeOf({ id }: TenantContext['tenant'], actor: Actor): FileScope {
  if (actor.kind === 'citizen') return { role: 'public', tenant: id }
  const signingTenant = actingTenant(actor, id)
  if (signingTenant === undefined) throw new ApiProblem('not-allowed')
  return { role: 'tenant', tenant: signingTenant }
}

/** The records of those files, with the same scope. */
export const attachmentsOf = (tenantContext: TenantContext, actor: Actor) =>
  (actor.kind === 'citizen' ? tenantContext.publicData : tenantContext.dataFor(actor)).attachments
