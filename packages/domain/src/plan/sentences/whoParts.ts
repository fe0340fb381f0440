import type { Locale } from '../../language/locale.ts'
import type { Carriers } from '../carriers.ts'
import { listPieces, planPhrases } from './dateWords.ts'
import type { OneOrMore } from './planPhrases.ts'
import { filled, name, ours, type Sentence } from './sentenceParts.ts'

/** What a person of the circle is called in the plan: "oom Herman". */
export type NameOf = (person: string) => string

/** Their names as a list: "oom Herman en vader", "iedereen". */
export function whoParts(carriers: Carriers, locale: Locale, nameOf: NameOf): Sentence {
  if (carriers.kind === 'everyone') return [ours(planPhrases[locale].everyone)]
  const names = [...carriers.people.map(nameOf), ...carriers.services]
  return listPieces(names, locale).map(({ type, value }) => (type === 'element' ? name(value) : ours(value)))
}

/** The sentence about them, its verb as their number asks; everyone is one, in each of the languages. */
export function aboutThem(phrase: OneOrMore, carriers: Carriers, locale: Locale, nameOf: NameOf): Sentence {
  const isMore = carriers.kind === 'some' && carriers.people.length + carriers.services.length > 1
  return filled(isMore ? phrase.more : phrase.one, { who: whoParts(carriers, locale, nameOf) })
}
