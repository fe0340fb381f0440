import type {
  AttachmentBody,
  AttachmentGrant,
  AttachmentLink,
  AttachmentReference,
} from '@kring/functions/api/contract/attachments'
import { type Ask, ask } from './client.ts'
import type { Input } from './endpoints.ts'

/** Who sends a file: who has signed in, or a browser without an account with a secret of its own. */
export type Sender = { readonly tenant: string; readonly secret?: string | undefined }

const part = encodeURIComponent
const whoIs = ({ secret }: Sender): Pick<Ask, 'as' | 'uploadSecret'> =>
  secret === undefined ? {} : { as: 'anyone', uploadSecret: secret }

export const askGrant = (sender: Sender, body: Input<typeof AttachmentBody>) =>
  ask<AttachmentGrant>(`/t/${part(sender.tenant)}/attachments`, { method: 'POST', ...whoIs(sender), body })

export const checkAttachment = (sender: Sender, id: string) =>
  ask<AttachmentReference>(`/t/${part(sender.tenant)}/attachments/${part(id)}/check`, {
    method: 'POST',
    ...whoIs(sender),
  })

/** A link for less than a minute; asking for it is a line in the log. */
export const readAttachmentLink = (tenant: string, id: string, attachment: string) =>
  ask<AttachmentLink>(`/t/${part(tenant)}/referrals/${part(id)}/attachments/${part(attachment)}`)

/** 256 random bits, made on this device: with it this browser shows that a file is its own. */
export function newUploadSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
