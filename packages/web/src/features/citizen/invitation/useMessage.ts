import { writeMessage } from '../../../api/invitations.ts'
import { typedMessageKey } from './invitationOfTab.ts'
import { isMessageOutdated, isMessageTaken, messageFields, messageOf } from './messageFields.ts'
import { type Place, useSaid } from './useSaid.ts'

/** The message that one person writes, apart from their answer. */
export const useMessage = (place: Place) =>
  useSaid(place, {
    key: typedMessageKey(place.tenant),
    fieldsOf: messageFields,
    bodyOf: messageOf,
    isOutdated: isMessageOutdated,
    isTaken: isMessageTaken,
    send: writeMessage,
  })
export type Writing = ReturnType<typeof useMessage>
