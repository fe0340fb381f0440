import type { TenantId } from '@kring/domain'
import type { UndeliveredReason } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { compose } from './compose.ts'
import { deliver } from './deliver.ts'
import { MessageReference } from './reference.ts'
import { openSources } from './sources.ts'
import { noteUndelivered } from './undelivered.ts'

/**
 * A mail that was sent came back, or its reader reported it: noted on its dossier or member, told, and marked in the mail
 * ledger. False for a mail that the ledger does not know, or of which nothing is left. Repeating it changes nothing.
 */
export async function takeBack(
  dependencies: StreamDependencies,
  tenant: TenantId | undefined,
  mail: string,
  reason: UndeliveredReason,
): Promise<boolean> {
  const sources = openSources(dependencies)
  const ledger = tenant === undefined ? sources.operator.mail : (await sources.tenant(tenant)).data.mail
  const ref = MessageReference.safeParse(await ledger.reference(mail))
  if (!ref.success) return false
  const message = { id: mail, tenant, ref: ref.data }
  const composed = await compose(dependencies, sources, message)
  if (composed === undefined) return false
  const notices = await noteUndelivered(dependencies, sources, message, composed, reason)
  for (const notice of notices) await deliver(dependencies, sources, notice)
  await ledger.markFailed(mail, { reason, now: dependencies.now() })
  return true
}
