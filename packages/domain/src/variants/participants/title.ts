import { type Locale, type Localized, localize } from '../../language/locale.ts'
import { type Participants, sides } from './participants.ts'
import { namesIn } from './people.ts'

/** Maximum length of a title in a list. */
const longestTitle = 120
const mostNames = 3

/**
 * The title by which the sender and the regional manager recognise a referral: the main persons, else the place or
 * groups, else the partner's name for the kind of conference.
 */
export function titleOf(participants: Participants, variantName: Localized, locale: Locale): string {
  const title = namesAround(participants).slice(0, mostNames).join(', ').slice(0, longestTitle).trim()
  return title === '' ? localize(variantName, locale) : title
}

function namesAround(participants: Participants): readonly string[] {
  switch (participants.kind) {
    case 'main-persons':
      return namesIn(participants.persons)
    case 'two-sides':
      return [...sides.flatMap(side => namesIn(participants.sides[side].persons)), ...namesIn(participants.unplaced)]
    case 'groups':
      return participants.place === undefined ? participants.groups.map(({ name }) => name) : [participants.place]
    case 'pupil':
      return participants.pupil === undefined ? [] : [participants.pupil.name]
    default:
      return participants satisfies never
  }
}
