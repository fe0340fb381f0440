import type { Actor } from '@kring/domain'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'

/** Opens a tenant for those who may configure it. For a change, the membership is checked in the table too. */
export const tenantConfiguration = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const open = async (name: string, asker: Actor) => {
    const tenantContext = await tenants.open(name)
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(actor, 'tenant.configure', resource)
    return { tenantContext, actor, resource, data: adminOf(tenantContext, actor) }
  }
  return {
    toRead: open,
    toChange: async (name: string, asker: Actor) => {
      const { tenantContext, actor, resource, data } = await open(name, asker)
      await requireStillHolds(dependencies.store, actor, 'tenant.configure', resource)
      const by = { subject: actor.subject, name: actor.name }
      return { tenantContext, data, change: { at: dependencies.now(), by } }
    },
  }
}
