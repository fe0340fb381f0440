import type { CirclePerson } from '../../trajectory/state/circle.ts'
import { type Collecting, dayText, row, sectionOf } from './collect.ts'
import type { HeldSection } from './heldFile.ts'
import { isThem } from './theirWords.ts'

/** Them in the circle, also when they were taken out since. */
export const inCircle = ({ trajectory, them }: Pick<Collecting, 'trajectory' | 'them'>): readonly CirclePerson[] =>
  (trajectory?.circle.people ?? []).filter(person => isThem(them, person))

/** What the coordinator recorded of them. What somebody else told about them is not in it: of the circle, each has their own part. */
export function circleSection(collecting: Collecting): HeldSection {
  const { words, their } = collecting
  const rows = inCircle(collecting).flatMap(person => [
    row(words.circle.known, words.since[person.known.since]),
    row(words.circle.knownBy, person.known.by && their.ownStory(person.known.by)),
    ...said(collecting, person),
    ...invited(collecting, person),
    ...kept(collecting, person),
  ])
  return sectionOf(collecting, 'circle', rows)
}

function said({ words: { circle } }: Collecting, person: CirclePerson) {
  const { wishes, needs, message, ownMessage, reach, child } = person
  return [
    row(circle.wishes, wishes),
    row(circle.needs, needs),
    row(circle.message, message),
    row(circle.ownMessage, ownMessage?.text),
    row(circle.readsAlong, reach?.readsAlong?.who),
    row(circle.neverReach, reach?.never === true ? '✓' : undefined),
    row(circle.saidForThem, child?.saidForThem),
  ]
}

function invited({ words, locale }: Collecting, { decision, invitation, undelivered, removed }: CirclePerson) {
  const { circle } = words
  const on = (at: string | undefined): string | undefined => (at === undefined ? undefined : dayText(at, locale))
  const not = decision?.kind === 'not-invited' ? decision : undefined
  return [
    row(circle.notInvited, not && [words.reasons[not.reason], not.explanation].filter(Boolean).join(': ')),
    row(circle.decidedBy, not?.decidedBy),
    row(circle.familyThinks, not?.familyThinks),
    row(circle.invited, on(invitation?.invitedAt)),
    row(circle.sent, on(invitation?.sent?.at)),
    row(circle.answered, invitation?.answer && words.answers[invitation.answer.answer]),
    row(circle.answerNeeds, invitation?.answer?.needs),
    row(circle.withdrawn, on(invitation?.withdrawn?.at)),
    row(circle.undelivered, on(undelivered?.at)),
    row(circle.removed, on(removed?.at)),
  ]
}

function kept({ words, locale, their }: Collecting, { safety, keepsInPrivateTime }: CirclePerson) {
  const { circle } = words
  return [
    row(circle.safetyOn, safety && dayText(safety.discussedOn, locale)),
    ...(safety?.arrangements ?? []).map(({ kind, agreed }) =>
      row(circle.arrangement, [words.arrangements[kind], agreed].filter(Boolean).join(': ')),
    ),
    row(circle.keptBy, keepsInPrivateTime && their.ownStory(keepsInPrivateTime.chosenBy)),
  ]
}
