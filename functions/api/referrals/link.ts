import { type Actor, addDays } from '@kring/domain'
import type { Dossier, LinkGeneration } from '../../data/index.ts'
import { personalLinkSecret } from '../../personalLink.ts'
import { logAccess } from '../accessLog.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { OpenDossier } from './openDossier.ts'

/** Days that a personal link is valid: as long as a trajectory may take. */
const linkDays = 540

/** The expiry of a link created now, ISO 8601. */
export const linkExpiry = (now: string): string => `${addDays(now.slice(0, 10), linkDays)}T00:00:00Z`

/** Revokes a citizen's personal link. Repeating it changes nothing. */
export async function revokeLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<LinkGeneration> {
  if (!dossier.link.isOpen) return dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'revoke-link')
  return tenantContext.writer(actor, dossier).changeLink({
    before: dossier.link,
    endedSecret: secretOf(dependencies, tenantContext, dossier, dossier.link.generation),
    at: dependencies.now(),
  })
}

/** Replaces the personal link by a new one, which the stream mails to the citizen. */
export async function renewLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<LinkGeneration> {
  const at = dependencies.now()
  const { generation } = dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'renew-link')
  return tenantContext.writer(actor, dossier).changeLink({
    before: dossier.link,
    endedSecret: secretOf(dependencies, tenantContext, dossier, generation),
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
