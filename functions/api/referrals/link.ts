import { type Actor, addDays } from '@kring/domain'
import type { Dossier, LinkGeneration } from '../../data/index.ts'
import { logAccess } from '../accessLog.ts'
import type { Dependencies } from '../dependencies.ts'
import { personalLinkSecret } from '../personalLink.ts'
import type { TenantContext } from '../tenantDirectory.ts'

/** A link to follow a referral lasts as long as a trajectory may. */
const linkDays = 540

/** The moment that a link made now ends by itself, ISO 8601. */
export const linkExpiry = (now: string): string => `${addDays(now.slice(0, 10), linkDays)}T00:00:00Z`

/** Ends a citizen's personal link: it opens nothing from now on, whoever has it. Doing it twice changes nothing. */
export async function revokeLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
): Promise<LinkGeneration> {
  if (!dossier.link.isOpen) return dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'revoke-link')
  return tenantContext.dataFor(actor).changeLink({
    dossier: dossier.head.id,
    before: dossier.link,
    ends: secretOf(dependencies, tenantContext, dossier, dossier.link.generation),
    at: dependencies.now(),
  })
}

/** Puts a new personal link in the place of the last one; the stream mails it to the citizen. */
export async function renewLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
): Promise<LinkGeneration> {
  const at = dependencies.now()
  const { generation } = dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'renew-link')
  return tenantContext.dataFor(actor).changeLink({
    dossier: dossier.head.id,
    before: dossier.link,
    ends: secretOf(dependencies, tenantContext, dossier, generation),
    next: { secret: secretOf(dependencies, tenantContext, dossier, generation + 1), expiresAt: linkExpiry(at) },
    at,
  })
}

const secretOf = (
  { secret }: Dependencies,
  tenantContext: TenantContext,
  dossier: Dossier,
  generation: number,
): string => personalLinkSecret(secret, tenantContext.tenant.id, dossier.head.id, generation)
