import type { Actor } from '@kring/domain'
import type { FileRoom, FileScope } from '../../files/storage.ts'
import { standingAt } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantRoom } from '../tenantDirectory.ts'

/** The files of a tenant for who sends some: a citizen at the public desk, which reads nothing that a dossier holds. */
export function filesOf({ files }: Dependencies, { tenant }: TenantRoom, actor: Actor): FileRoom {
  return files.room(tenant.id, scopeOf(tenant, actor))
}

function scopeOf({ id }: TenantRoom['tenant'], actor: Actor): FileScope {
  if (actor.kind === 'citizen') return { role: 'front', tenant: id }
  const standing = standingAt(actor, id)
  if (standing === undefined) throw new ApiProblem('not-allowed')
  return { role: 'tenant', tenant: standing }
}

/** What is known of the files, at the same desk. */
export const attachmentsOf = (room: TenantRoom, actor: Actor) =>
  (actor.kind === 'citizen' ? room.front : room.dataFor(actor)).attachments
