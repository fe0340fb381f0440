import { type Locale, locales, toLocale } from '@kring/domain/language'

const stored = 'kring.lang'
const listeners = new Set<() => void>()
let current: Locale = 'nl'

export const currentLocale = (): Locale => current

/** The language to begin in: `?lang=` in the address, then the last choice on this device, then the browser's. */
export function firstLocale(): Locale {
  const asked = takeAsked() ?? read()
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

/** `?lang=` counts as a choice: it is kept for the pages after, and leaves the address, or a reload would undo a later one. */
function takeAsked(): Locale | undefined {
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
