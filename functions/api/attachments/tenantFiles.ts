import type { Actor } from '@kring/domain'
import type { Uploads } from '../../files/storage.ts'
import type { Dependencies } from '../dependencies.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { listsOf } from '../tenantWork/lists.ts'

/** The tenant's uploads, for the caller who uploads some: a citizen with the public scope, a member with their lists. */
export const uploadsOf = ({ files }: Dependencies, { tenant: { id } }: TenantContext, actor: Actor): Uploads =>
  files.uploads(id, actor.kind === 'citizen' ? { role: 'public', tenant: id } : signing.lists(actor, id))

/** The records of those files, with the same scope. */
export const attachmentsOf = (tenantContext: TenantContext, actor: Actor) =>
  (actor.kind === 'citizen' ? tenantContext.publicData : listsOf(tenantContext, actor)).attachments
