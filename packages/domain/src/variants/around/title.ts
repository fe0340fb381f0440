import { type Locale, type Localized, localize } from '../../language/locale.ts'
import { type Around, sides } from './around.ts'
import { namesIn } from './people.ts'

/** What a list can show of it. */
const longestTitle = 120
const mostNames = 3

/**
 * How the sender and the regional manager recognise a referral: by who is in the middle, and where nobody is, by the
 * place or the groups; else by what the partner calls the kind of conference.
 */
export function titleOf(around: Around, variantName: Localized, locale: Locale): string {
  const title = namesAround(around).slice(0, mostNames).join(', ').slice(0, longestTitle).trim()
  return title === '' ? localize(variantName, locale) : title
}

function namesAround(around: Around): readonly string[] {
  switch (around.kind) {
    case 'main-persons':
      return namesIn(around.persons)
    case 'two-sides':
      return [...sides.flatMap(side => namesIn(around.sides[side].persons)), ...namesIn(around.unplaced)]
    case 'groups':
      return around.place === undefined ? around.groups.map(({ name }) => name) : [around.place]
    case 'pupil':
      return around.pupil === undefined ? [] : [around.pupil.name]
    default:
      return around satisfies never
  }
}
