import type { Actor } from '@kring/domain'
import { type Dossier, type LinkGeneration, VersionConflict } from '../../data/index.ts'
import { personalLinkSecret } from '../../personalLink.ts'
import { logAccess } from '../accessLog.ts'
import type { Dependencies } from '../dependencies.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'
import type { OpenDossier } from './openDossier.ts'

/** Days of 24 hours that a personal link is valid: as long as a trajectory may take. */
const linkDays = 540

/** The expiry of a link created now, ISO 8601: an instant, which depends on no time zone. */
export const linkExpiry = (now: string): string => new Date(Date.parse(now) + linkDays * 86_400_000).toISOString()

/**
 * Revokes a citizen's personal link. Repeating it changes nothing. Throws VersionConflict when the link was renewed
 * after the dossier was read: the link that is open now is not the one that was to be revoked.
 */
export async function revokeLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<LinkGeneration> {
  if (!dossier.link.isOpen) return dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'revoke-link')
  const data = writerOf(tenantContext, actor, dossier)
  const endedSecret = secretOf(dependencies, tenantContext, dossier, dossier.link.generation)
  try {
    return await data.changeLink({ before: dossier.link, endedSecret, at: dependencies.now() })
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    const now = await data.dossier()
    if (now === undefined || now.link.isOpen) throw error
    return now.link
  }
}

/**
 * Replaces the personal link by a new one, which the stream mails to the citizen. Throws VersionConflict when it was
 * revoked or renewed after the dossier was read, so that what a citizen closed is never opened again unseen.
 */
export async function renewLink(
  dependencies: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<LinkGeneration> {
  const at = dependencies.now()
  const { generation } = dossier.link
  await logAccess(dependencies, tenantContext, actor, dossier, 'renew-link')
  return writerOf(tenantContext, actor, dossier).changeLink({
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
