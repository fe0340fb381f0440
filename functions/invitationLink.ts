import { createHmac } from 'node:crypto'
import type { TenantId } from '@kring/domain'

/** One invitation of one person; `number`: how often they were invited, so that a withdrawn one's link stays dead. */
export type InvitationOf = {
  readonly tenant: TenantId
  readonly dossier: string
  readonly person: string
  readonly number: number
}

/**
 * Derives the secret of an invitation's link: 256 bits, keyed, so that it can be put in a mail without being stored; the
 * table has only its hash.
 */
export const invitationSecret = (secret: string, { tenant, dossier, person, number }: InvitationOf): string =>
  createHmac('sha256', secret).update(`invitation\n${tenant}\n${dossier}\n${person}\n${number}`).digest('base64url')

/** The link's address. The secret is in the fragment, which browsers send to no server, log or referrer. */
export const invitationUrl = (publicUrl: string, tenant: TenantId, secret: string): string =>
  `${publicUrl}/i/${tenant}#${secret}`

/** The address of a released plan; its page tells by the fragment that it is no invitation. */
export const releaseUrl = (publicUrl: string, tenant: TenantId, secret: string): string =>
  invitationUrl(publicUrl, tenant, `plan.${secret}`)

/** The keyed hash by which a code is found, so that a copy of the table does not help to guess codes. */
export const invitationCodeHash = (secret: string, tenant: TenantId, code: string): string =>
  createHmac('sha256', secret).update(`invitation-code\n${tenant}\n${code}`).digest('base64url')
