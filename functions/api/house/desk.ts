import type { Actor } from '@kring/domain'
import { person, requireLeave, requireStillHolds } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The desk of who sets a partner up; for a change the table is asked whether they still may. */
export const configuring = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const open = async (name: string, asker: Actor) => {
    const room = await tenants.open(name)
    const actor = person(asker)
    const resource = { kind: 'tenant', tenant: room.tenant.id } as const
    requireLeave(actor, 'tenant.configure', resource)
    return { room, actor, resource, data: room.dataFor(actor) }
  }
  return {
    toRead: open,
    toChange: async (name: string, asker: Actor) => {
      const { room, actor, resource, data } = await open(name, asker)
      await requireStillHolds(dependencies.store, actor, 'tenant.configure', resource)
      const by = { subject: actor.subject, name: actor.name }
      return { room, data, change: { at: dependencies.now(), by } }
    },
  }
}
