import { messageUses } from '@kring/domain/trajectory'
import type { InvitationMessage, InvitationView } from '../../../api/invitations.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'

/** What stands, as one text: two devices that wrote the same do not differ. */
const standing = ({ message }: InvitationView): string =>
  message?.text === undefined ? '' : JSON.stringify([message.text, message.use])

/** The fields with the message that stands. `base`: on what the person based what they write. */
export const messageFields = (view: InvitationView): FieldValues => ({
  text: view.message?.text ?? '',
  use: view.message?.text === undefined ? '' : view.message.use,
  takeBack: '',
  base: standing(view),
})

/** What is sent; undefined while there is no text, or it is not said for whom it is. Taking back needs neither. */
export function messageOf(fields: FieldValues, { message }: InvitationView): InvitationMessage | undefined {
  const waited = fields.waiting ? { writtenAt: fields.waiting } : {}
  if (fields.takeBack === 'yes') return { use: message?.use ?? 'coordinator', ...waited }
  const text = (fields.text ?? '').trim()
  const use = messageUses.find(one => one === fields.use)
  return text === '' || use === undefined ? undefined : { text, use, ...waited }
}

/** Whether another message stands than the one from which somebody began to write. */
export const isOtherMessage = (fields: FieldValues, view: InvitationView): boolean => fields.base !== standing(view)

export const isMessageOutdated = (shown: InvitationView, now: InvitationView): boolean =>
  standing(shown) !== standing(now) || shown.messageTold !== now.messageTold || shown.mayAnswer !== now.mayAnswer

export const isMessageTaken = ({ message }: InvitationView, given: InvitationMessage): boolean =>
  message?.text === given.text && (given.text === undefined || message?.use === given.use)
