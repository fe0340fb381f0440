import { municipalities } from '../../forms/starter/lists/municipalities.ts'
import { themes } from '../../forms/starter/lists/themes.ts'
import { type Locale, localize } from '../../language/locale.ts'
import { municipalityOf } from '../../municipalities/index.ts'

/**
 * Labels for values in a list across partners. A partner may define its own municipalities and themes; their labels
 * are in its form, which the list does not have, so labels are derived from the keys.
 */
export function municipalityName(value: string, locale: Locale): string {
  const known = municipalityOf(value)
  return known === undefined ? nameIn(municipalities, value, locale, capitals) : localize(known.name, locale)
}

export const themeName = (value: string, locale: Locale): string => nameIn(themes, value, locale, sentence)

type Options = typeof municipalities

function nameIn(options: Options, value: string, locale: Locale, otherwise: (words: string[]) => string): string {
  const known = options.find(option => option.value === value)
  return known ? localize(known.label, locale) : otherwise(value.split('-').filter(word => word !== ''))
}

const small = new Set(['aan', 'de', 'den', 'der', 'en', 'het', 'op', 'over', 'sur', 'le', 'la', 'lez'])

/** 'heist-op-den-berg' → 'Heist-op-den-Berg' */
const capitals = (words: readonly string[]): string =>
  words.map((word, index) => (index > 0 && small.has(word) ? word : capital(word))).join('-')

/** 'young-carers' → 'Young carers' */
const sentence = (words: readonly string[]): string => capital(words.join(' '))

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
