import { type Locale, locales, toLocale } from '@kring/domain/language'

const stored = 'kring.lang'
const listeners = new Set<() => void>()
let current: Locale = 'nl'

export const currentLocale = (): Locale => current

/** The language to begin in: `?lang=` in the address, then the last choice on this device, then the browser's. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? read()
  if (asked) return toLocale(asked)
  const spoken = navigator.languages.find(tag => locales.some(locale => tag.toLowerCase().startsWith(locale)))
  return toLocale(spoken)
}

/** Makes it the language of the page; whoever watches is told. */
export function setLocale(locale: Locale): void {
  current = locale
  document.documentElement.lang = locale
  for (const tell of listeners) tell()
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(stored, locale)
  } catch {
    // A browser without storage: the choice holds for this page.
  }
}

export function watchLocale(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

function read(): string | null {
  try {
    return localStorage.getItem(stored)
  } catch {
    return null
  }
}
