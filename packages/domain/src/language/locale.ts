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
  return localizedText(text, locale).words
}

/** The same with the language that it is in, which is not the reader's when it falls back. */
export function localizedText(text: Localized, locale: Locale): { readonly words: string; readonly lang: Locale } {
  const lang = [locale, ...locales].find(one => text[one] !== undefined) ?? locale
  return { words: text[lang] ?? '', lang }
}

/** The product language for a browser's language tag: 'nl-BE' → 'nl'; an unsupported one → the fallback. */
export function toLocale(tag: string | undefined | null, fallback: Locale = 'nl'): Locale {
  const primary = tag?.trim().slice(0, 2).toLowerCase()
  return locales.find(locale => locale === primary) ?? fallback
}

/**
 * The product's languages that a browser accepts, the most wanted first. `header`: Accept-Language, whose weights count
 * (RFC 9110, 12.4.2 and 12.5.4: 1 when there is none, 0 for "not this"). Equally wanted ones stay in their order.
 */
export function acceptedLocales(header: string | undefined): readonly Locale[] {
  const ranges = (header ?? '')
    .slice(0, longestHeader)
    .split(',')
    .flatMap(range => {
      const [tag = '', ...parameters] = range.split(';')
      const primary = tag.trim().toLowerCase().split(/[-_]/)[0]
      const locale = locales.find(one => one === primary)
      return locale === undefined ? [] : [{ locale, weight: weightIn(parameters) }]
    })
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight)
  return [...new Set(wanted.map(({ locale }) => locale))]
}

const longestHeader = 1000

function weightIn(parameters: readonly string[]): number {
  const written = parameters.map(one => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(one)?.[1]).find(one => one !== undefined)
  const weight = written === undefined ? 1 : Number(written)
  return weight >= 0 && weight <= 1 ? weight : 0
}
