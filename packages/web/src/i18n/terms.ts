import { namedPhrase, type Words } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'

/** `the.conference` in the words of an organisation; a name that is no term shows itself. */
export const termIn = (locale: Locale, name: string, words: Words | undefined): string =>
  namedPhrase(locale, name, words) ?? name
