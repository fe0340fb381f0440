import type { PersonAnswer } from '../../forms/answers/answers.ts'
import { languages as spokenLanguages } from '../../forms/starter/lists/languages.ts'
import type { Participants, Side } from '../../variants/participants/participants.ts'
import { sides } from '../../variants/participants/participants.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type { PersonDetails } from '../state/circle.ts'

/** Somebody whom the referral names, as the circle begins with them. */
export type KnownAtIntake = { readonly details: PersonDetails; readonly part: ConferencePart }

/**
 * Whom the referral names among its participants: the circle as it is known at intake. Of somebody without a side in a
 * restorative conference the side must be asked first, so they are left out.
 */
export function knownAtIntake(participants: Participants): readonly KnownAtIntake[] {
  switch (participants.kind) {
    case 'main-persons':
      return participants.persons.map(person => known(person, 'main-person'))
    case 'two-sides':
      return sides.flatMap(side => [
        ...participants.sides[side].persons.map(person => known(person, 'main-person', { side })),
        ...participants.sides[side].network.map(person => known(person, 'circle', { side })),
      ])
    case 'groups':
      return participants.groups.flatMap(({ name: group, spokesperson }) =>
        spokesperson === undefined ? [] : [known(spokesperson, 'spokesperson', { group })],
      )
    case 'pupil': {
      const { pupil, teacher } = participants
      return [
        ...(pupil === undefined ? [] : [known(pupil, 'main-person')]),
        ...(teacher === undefined ? [] : [known(teacher, 'teacher')]),
      ]
    }
    default:
      return participants satisfies never
  }
}

type Place = { readonly side?: Side; readonly group?: string }

/** The note of the referrer stays with the referral: it is the referrer's, not the person's. */
function known(answer: PersonAnswer, part: ConferencePart, place: Place = {}): KnownAtIntake {
  const { note, language: typed, ...person } = answer
  const language = languageCode(typed)
  return { details: { ...person, ...(language !== undefined && { language }), ...place }, part }
}

/** The code of a language that was typed as a word; undefined when it is none that is known, and must be asked. */
function languageCode(typed = ''): string | undefined {
  const word = typed.trim().toLowerCase()
  const found = spokenLanguages.find(
    ({ value, label }) => value === word || Object.values(label).some(name => name.toLowerCase() === word),
  )
  return found?.value === 'other' ? undefined : found?.value
}
