import { languages } from '@kring/domain/forms/starter/lists'
import { type Locale, localize } from '@kring/domain/language'

/** "Nederlands, Frans": the names of languages by their codes; a code that is on no list is shown as it is. */
export const languageNames = (codes: readonly string[], locale: Locale): string =>
  listOf(
    codes.map(code => languageName(code, locale)),
    locale,
  )

export function languageName(code: string, locale: Locale): string {
  const known = languages.find(({ value }) => value === code)
  return known === undefined ? code : localize(known.label, locale)
}

/** "vader, moeder en Johan" */
export const listOf = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
