import { namedPhrase, type Words } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'

/** Resolves `the.conference` in the organisation's terms; an unknown name is returned as is. */
export const termIn = (locale: Locale, name: string, words: Words | undefined): string =>
  namedPhrase(locale, name, words) ?? name
