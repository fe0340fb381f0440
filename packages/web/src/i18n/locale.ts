import { type Locale, locales, toLocale } from '@kring/domain/language'

const stored = 'kring.lang'
const listeners = new Set<() => void>()
let current: Locale = 'nl'

export const currentLocale = (): Locale => current

/**
 * The initial language: `?lang=` in the address, else the last choice stored in this browser, else the browser's
 * language.
 */
export function firstLocale(): Locale {
  const asked = takeLangParameter() ?? read()
  if (asked) return toLocale(asked)
  const spoken = navigator.languages.find(tag => locales.some(locale => tag.toLowerCase().startsWith(locale)))
  return toLocale(spoken)
}

/** Sets the page's language and notifies subscribers. */
export function setLocale(locale: Locale): void {
  current = locale
  document.documentElement.lang = locale
  for (const tell of listeners) tell()
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(stored, locale)
  } catch {
    // Storage is unavailable: the choice lasts for this page only.
  }
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
  const asked = locales.find(locale => locale === url.searchParams.get('lang')?.slice(0, 2).toLowerCase())
  if (asked === undefined) return undefined
  rememberLocale(asked)
  url.searchParams.delete('lang')
  history.replaceState(history.state, '', url)
  return asked
}

function read(): string | null {
  try {
    return localStorage.getItem(stored)
  } catch {
    return null
  }
}
