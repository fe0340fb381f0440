import { mailTag } from '@kring/functions/stream/mail/sesMailer'
import type { Mail } from './mail.ts'

/** How a mail may come back. */
export type Returns = 'bounce' | 'complaint'
export const comesBack = (word: string | undefined): Returns | undefined =>
  word === 'bounce' || word === 'complaint' ? word : undefined

/** What SNS would hand over when SES reports this mail; the tags are those that functions/stream/mail/sesMailer.ts gives. */
export function notification({ id, kind, tenant }: Mail, how: Returns) {
  const tags = {
    mail: [mailTag(id)],
    ...(kind === undefined ? {} : { kind: [kind] }),
    ...(tenant === undefined ? {} : { tenant: [tenant] }),
  }
  const event =
    how === 'bounce' ? { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } } : { eventType: 'Complaint' }
  return { Records: [{ Sns: { Message: JSON.stringify({ ...event, mail: { tags } }) } }] }
}
