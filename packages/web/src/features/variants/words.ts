import { type Locale, localize } from '@kring/domain/language'
import { variantNameAt } from '@kring/domain/variants'
import type { VariantSettings } from '../../api/variants.ts'

/** "a, b en c" in the reader's language. */
export const listed = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)

/** What the partner calls it; the product's name where it has none of its own. */
export const nameOf = ({ id, names }: Pick<VariantSettings, 'id' | 'names'>, locale: Locale): string =>
  localize(variantNameAt({ variantNames: { [id]: names } }, id), locale)

/** The name of a language in the language of the reader. */
export const languageWord = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language

/** The admin has set something of it: they mean to have it. */
export const isBegun = ({ revision, names }: Pick<VariantSettings, 'revision' | 'names'>): boolean =>
  revision > 0 || Object.keys(names).length > 0
