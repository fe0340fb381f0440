import { type Locale, locales, toLocale } from '@kring/domain/language'

/** The cookie of the last choice. A cookie, so that the server draws a public page in this language. */
const stored = 'kring.lang'
const listeners = new Set<() => void>()
let current: Locale = 'nl'

export const currentLocale = (): Locale => current

/**
 * The initial language: `?lang=` in the address, else the last choice stored in this browser, else the browser's
 * language. The server chooses in the same order (functions/pages/askedLocale.ts).
 */
export function firstLocale(): Locale {
  return takeLangParameter() ?? read() ?? toLocale(navigator.languages.find(supported))
}

/** Sets the language to draw in, without a document or subscribers: on the server. */
export function drawIn(locale: Locale): void {
  current = locale
}

/** Sets the page's language and notifies subscribers. */
export function setLocale(locale: Locale): void {
  current = locale
  document.documentElement.lang = locale
  for (const tell of listeners) tell()
}

export function rememberLocale(locale: Locale): void {
  // A year. Where cookies are off, the choice lasts for this page only.
  // biome-ignore lint/suspicious/noDocumentCookie: Safari before 18.4 and Firefox before 140 have no cookieStore
  document.cookie = `${stored}=${locale};path=/;max-age=31536000;samesite=lax`
}

export function watchLocale(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/**
 * Stores `?lang=` as the user's choice and removes it from the address, so that a reload does not undo a later
 * choice.
 */
function takeLangParameter(): Locale | undefined {
  const url = new URL(location.href)
  const asked = supported(url.searchParams.get('lang'))
  if (asked === undefined) return undefined
  rememberLocale(asked)
  url.searchParams.delete('lang')
  history.replaceState(history.state, '', url)
  return asked
}

const supported = (tag: string | null): Locale | undefined =>
  locales.find(locale => locale === tag?.slice(0, 2).toLowerCase())

const read = (): Locale | undefined => locales.find(locale => document.cookie.includes(`${stored}=${locale}`))
