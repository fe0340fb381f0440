import { acceptedLocales, type Locale, locales, toLocale } from '@kring/domain/language'

export type AskedLanguage = {
  /** The `lang` parameter of the address. */
  readonly lang?: string | null | undefined
  /** The Cookie header. */
  readonly cookie?: string | undefined
  /** The Accept-Language header. */
  readonly acceptLanguage?: string | undefined
}

/**
 * The language of a page: `?lang=`, else the last choice (cookie kring.lang), else the most wanted of the browser's
 * languages that there is. The web app chooses in the same order (packages/web/src/i18n/locale.ts), and so does the edge function
 * (infra/constructs/publicPage.js).
 */
export function askedLocale({ lang, cookie = '', acceptLanguage }: AskedLanguage): Locale {
  const [, kept] = /(?:^|;\s*)kring\.lang=(\w+)/.exec(cookie) ?? []
  const tags = [primaryOf(lang ?? ''), kept, ...acceptedLocales(acceptLanguage)]
  return toLocale(tags.find(tag => locales.some(locale => locale === tag)))
}

const primaryOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''
