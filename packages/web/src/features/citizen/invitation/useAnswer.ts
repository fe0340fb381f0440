import { answerInvitation } from '../../../api/invitations.ts'
import { answerOf, fieldsOf, isOutdated, isTaken } from './answerFields.ts'
import { typedAnswerKey } from './invitationOfTab.ts'
import { type Place, useSaid } from './useSaid.ts'

/** The answer of one person, saved for the day as it is. */
export const useAnswer = (place: Place) =>
  useSaid(place, {
    key: typedAnswerKey(place.tenant),
    fieldsOf,
    bodyOf: (fields, view) => answerOf(fields, view.dayRevision),
    isOutdated,
    isTaken,
    send: answerInvitation,
  })
export type Answering = ReturnType<typeof useAnswer>
