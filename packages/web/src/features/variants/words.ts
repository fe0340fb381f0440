import { type Locale, localize } from '@kring/domain/language'
import { variantNameAt } from '@kring/domain/variants'
import type { VariantSettings } from '../../api/variants.ts'

/** "a, b en c" in the reader's language. */
export const listed = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)

/** The partner's name for the variant, else the product's. */
export const nameOf = ({ id, names }: Pick<VariantSettings, 'id' | 'names'>, locale: Locale): string =>
  localize(variantNameAt({ variantNames: { [id]: names } }, id), locale)

/** The name of a language, in the user's language. */
export const languageWord = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language

/** Whether the administrator has started to set up the variant. */
export const isBegun = ({ revision, names }: Pick<VariantSettings, 'revision' | 'names'>): boolean =>
  revision > 0 || Object.keys(names).length > 0
