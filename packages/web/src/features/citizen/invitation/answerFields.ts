import type { WayOfTakingPart } from '@kring/domain/trajectory'
import { invitationAnswers, waysOfTakingPart } from '@kring/domain/trajectory'
import type { InvitationAnswer, InvitationView } from '../../../api/invitations.ts'
import type { FieldValues } from '../../../form/sessionFields.ts'

type GivenAnswer = NonNullable<InvitationView['answer']>

/** Ways for who is not there in any form: their words can be. */
const withoutComing: readonly WayOfTakingPart[] = ['letter', 'message-read-aloud', 'spokesperson']

/** The ways of taking part that go with an answer. */
export const waysWith = (answer: string): readonly WayOfTakingPart[] =>
  answer === 'no' ? withoutComing : waysOfTakingPart

/** What stands, as one text: two devices that gave the same answer do not differ. */
const standing = (answer: GivenAnswer | undefined): string =>
  answer === undefined ? '' : JSON.stringify([answer.answer, answer.way, answer.needs, answer.day])

/** The fields with the answer that stands. `base`, `day`: on what the person based what they choose. */
export const fieldsOf = ({ answer, dayRevision }: InvitationView): FieldValues => ({
  answer: answer?.answer ?? '',
  way: answer?.way ?? '',
  needs: answer?.needs ?? '',
  base: standing(answer),
  day: String(dayRevision),
})

/** What is sent; undefined while no answer is chosen. A way that does not go with the answer is left out. */
export function answerOf(fields: FieldValues, day: number): InvitationAnswer | undefined {
  const answer = invitationAnswers.find(one => one === fields.answer)
  if (answer === undefined) return undefined
  const way = waysWith(answer).find(one => one === fields.way)
  const needs = (fields.needs ?? '').trim()
  const waited = fields.waiting
  return {
    answer,
    day,
    ...(way === undefined ? {} : { way }),
    ...(needs === '' ? {} : { needs }),
    ...(waited ? { answeredAt: waited } : {}),
  }
}

/** What changed since somebody began to choose: an answer from another device or by phone, or the day. */
export const changedSince = (fields: FieldValues, view: InvitationView) => ({
  answer: view.answer !== undefined && fields.base !== standing(view.answer),
  day: fields.day !== String(view.dayRevision),
})

/** Whether what is shown is no longer what stands. */
export const isOutdated = (shown: InvitationView, now: InvitationView): boolean =>
  standing(shown.answer) !== standing(now.answer) ||
  shown.dayRevision !== now.dayRevision ||
  shown.mayAnswer !== now.mayAnswer

/** Whether the answer was taken; not when one that was given later stands already. */
export const isTaken = ({ answer }: InvitationView, given: InvitationAnswer): boolean =>
  answer?.answer === given.answer && answer.way === given.way && answer.needs === given.needs

/** What happened to the day since somebody answered: they are asked again, except when there is no day any more. */
export function newOfDay({ answer, day, dayRevision }: InvitationView): 'set' | 'moved' | 'cancelled' | undefined {
  if (day === undefined) return dayRevision > 0 ? 'cancelled' : undefined
  if (answer === undefined || !answer.isFormer) return undefined
  return answer.day === 0 ? 'set' : 'moved'
}
