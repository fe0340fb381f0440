import * as z from 'zod'

/** The languages of the product. To add one, add a key here and its texts. */
export const locales = ['nl', 'fr', 'en'] as const
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>

/** A text in some of the languages. A missing one falls back in the order nl, fr, en. */
export const Localized = z.partialRecord(Locale, z.string().max(4000))
export type Localized = z.infer<typeof Localized>

/** The text in the reader's language, else in the first language that has it, else ''. */
export function localize(text: Localized, locale: Locale): string {
  return text[locale] ?? text.nl ?? text.fr ?? text.en ?? ''
}

/** The product language for a browser's language tag: 'nl-BE' → 'nl'; an unsupported one → the fallback. */
export function toLocale(tag: string | undefined | null, fallback: Locale = 'nl'): Locale {
  const primary = tag?.trim().slice(0, 2).toLowerCase()
  return locales.find(locale => locale === primary) ?? fallback
}
