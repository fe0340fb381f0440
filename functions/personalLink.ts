import { createHmac } from 'node:crypto'
import type { TenantId } from '@kring/domain'

/**
 * The secret of a citizen's personal link: 256 bits that only we can make again, so that it is stored nowhere and
 * can still be put in a mail. The table holds its hash. When a link is renewed the next generation takes its place.
 */
export function personalLinkSecret(secret: string, tenant: TenantId, dossier: string, generation = 1): string {
  const which = generation === 1 ? '' : `\n${generation}`
  return createHmac('sha256', secret).update(`personal-link\n${tenant}\n${dossier}${which}`).digest('base64url')
}

/** Where it is opened: the secret stands in the fragment, which no server, log or referrer ever sees. */
export const personalLinkUrl = (publicUrl: string, tenant: TenantId, secret: string): string =>
  `${publicUrl}/o/${tenant}/follow#${secret}`
