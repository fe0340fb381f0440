import { personsBelow } from '../erasure/persons.ts'
import { answerWithMeaning } from '../forms/answers/answersByMeaning.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import type { SubmittedReferral } from '../referral/state.ts'
import { peopleOf } from '../variants/participants/index.ts'

/**
 * The names by which a dossier is found, as they are now: whom it is about, the people around them, the contact that a
 * citizen left. Not the professionals and the referrer, who are in many: they are found by the dossier's number.
 */
export function searchedNames(referral: SubmittedReferral, form: FormDefinition): readonly string[] {
  const { participants, others } = peopleOf(referral, form)
  const contacts = answerWithMeaning(form, referral.answers, 'contact').flatMap(({ question, answer }) =>
    question.type === 'text' && typeof answer === 'string' ? [{ name: answer }] : [],
  )
  const persons = [
    ...personsBelow(participants),
    ...others.people,
    ...contacts,
    ...personsBelow([referral.intake, referral.sideIntakes]),
  ]
  return [...new Set(persons.map(({ name }) => name))]
}
