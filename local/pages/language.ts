import { type Locale, locales, toLocale } from '@kring/domain'

/** The reader's language: the one they picked, else the one the app asks for, else the browser's first that we speak. */
export function languageOf(picked: string | undefined, uiLocales: unknown, acceptLanguage: string | undefined): Locale {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : []
  const accepted = (acceptLanguage ?? '').split(',').map(tag => tag.split(';')[0] ?? '')
  const wanted = [picked ?? '', ...asked, ...accepted].find(tag => locales.some(locale => locale === primary(tag)))
  return toLocale(wanted)
}

const primary = (tag: string): string => tag.trim().slice(0, 2).toLowerCase()
