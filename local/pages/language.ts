import { acceptedLocales, type Locale, locales, toLocale } from '@kring/domain'

/** The language of a page: picked by the reader, else asked for by the app (`lang`), else the most wanted of Accept-Language. */
export function languageOf(picked: string | undefined, lang: unknown, acceptLanguage: string | undefined): Locale {
  const asked = typeof lang === 'string' ? lang : ''
  const wanted = [picked ?? '', asked, ...acceptedLocales(acceptLanguage)].find(tag =>
    locales.some(locale => locale === primary(tag)),
  )
  return toLocale(wanted)
}

const primary = (tag: string): string => tag.trim().toLowerCase().split('-')[0] ?? ''
