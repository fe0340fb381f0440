import type {
  AttachmentBody,
  AttachmentGrant,
  AttachmentLink,
  AttachmentReference,
} from '@kring/functions/api/contract/attachments'
import { type Ask, ask } from './client.ts'
import type { Input } from './endpoints.ts'

/**
 * Who uploads a file: at a partner a signed-in user, or a browser without an account that holds an upload secret; or a
 * coordinator, whose receipts are of no partner, and who sends pictures for the plan of a trajectory.
 */
export type Sender =
  | { readonly tenant: string; readonly secret?: string | undefined }
  | { readonly of: 'receipts' }
  | { readonly of: 'pictures'; readonly tenant: string; readonly trajectory: string }

const part = encodeURIComponent
const whoIs = (sender: Sender): Pick<Ask, 'as' | 'uploadSecret'> =>
  'of' in sender || sender.secret === undefined ? {} : { as: 'anyone', uploadSecret: sender.secret }
function uploadsOf(sender: Sender): string {
  if (!('of' in sender)) return `/t/${part(sender.tenant)}/attachments`
  if (sender.of === 'receipts') return '/me/receipts'
  return `/t/${part(sender.tenant)}/trajectories/${part(sender.trajectory)}/pictures`
}

export const askGrant = (sender: Sender, body: Input<typeof AttachmentBody>) =>
  ask<AttachmentGrant>(uploadsOf(sender), { method: 'POST', ...whoIs(sender), body })

export const checkAttachment = (sender: Sender, id: string) =>
  ask<AttachmentReference>(`${uploadsOf(sender)}/${part(id)}/check`, {
    method: 'POST',
    ...whoIs(sender),
  })

/** Returns a download link valid for less than a minute; requesting it writes an access log entry. */
export const readAttachmentLink = (tenant: string, id: string, attachment: string) =>
  ask<AttachmentLink>(`/t/${part(tenant)}/referrals/${part(id)}/attachments/${part(attachment)}`)

/** 256 random bits generated in this browser; it proves that an uploaded file belongs to this browser. */
export function newUploadSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
