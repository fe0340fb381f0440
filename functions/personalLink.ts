import { createHmac } from 'node:crypto'
import type { TenantId } from '@kring/domain'

/**
 * Derives the secret of a citizen's personal link: 256 bits, keyed, so that it can be put in a mail without being
 * stored; the table has only its hash. Renewing a link uses the next generation.
 */
export function personalLinkSecret(secret: string, tenant: TenantId, dossier: string, generation = 1): string {
  const which = generation === 1 ? '' : `\n${generation}`
  return createHmac('sha256', secret).update(`personal-link\n${tenant}\n${dossier}${which}`).digest('base64url')
}

/** The link's address. The secret is in the fragment, which browsers send to no server, log or referrer. */
export const personalLinkUrl = (publicUrl: string, tenant: TenantId, secret: string): string =>
  `${publicUrl}/o/${tenant}/follow#${secret}`
