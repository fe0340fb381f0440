import { type Locale, locales, toLocale } from '@kring/domain'

/** The language of a page: picked by the reader, else asked for by the app (`lang`), else the first known one of Accept-Language. */
export function languageOf(picked: string | undefined, lang: unknown, acceptLanguage: string | undefined): Locale {
  const asked = typeof lang === 'string' ? lang : ''
  const accepted = (acceptLanguage ?? '').split(',').map(tag => tag.split(';')[0] ?? '')
  const wanted = [picked ?? '', asked, ...accepted].find(tag => locales.some(locale => locale === primary(tag)))
  return toLocale(wanted)
}

const primary = (tag: string): string => tag.trim().slice(0, 2).toLowerCase()
