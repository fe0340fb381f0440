import { type Locale, localize } from '@kring/domain'
import { municipalities, themes } from '@kring/domain/forms/starter/lists'

/**
 * Words for the values that a list across partners shows. A partner may bring its own municipalities and themes;
 * their form knows what those are called, a list does not, so they are read as they are written.
 */
export const municipalityName = (value: string, locale: Locale): string =>
  nameIn(municipalities, value, locale, capitals)

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
