import { useSyncExternalStore } from 'react'
import { isPublicAddress, type JustSent, type NavigateTo } from '../kit/navigation.ts'

/** The pages a visitor without an account can open. */
export type PublicPage =
  | { readonly page: 'landing' }
  | { readonly page: 'tenant'; readonly tenant: string }
  | { readonly page: 'follow'; readonly tenant: string }
  | { readonly page: 'invitation'; readonly tenant: string }
  /** Making a complaint, and following one by its own link. */
  | { readonly page: 'complaint'; readonly tenant: string }
  | { readonly page: 'complaint-follow'; readonly tenant: string }
  /** `form`: which of the citizens' forms; by default the main one, which is always open to everyone (G1). */
  | { readonly page: 'form'; readonly tenant: string; readonly form?: string; readonly at: FormPage }
  /** A conference day, which opens without signal and so without a session; a bag on the device has a lock of its own. */
  | { readonly page: 'day'; readonly place: { readonly tenant: string; readonly id: string } }
  | { readonly page: 'unknown' }
export type FormPage =
  | { readonly page: 'tasks' }
  | { readonly page: 'check' }
  | { readonly page: 'newer' }
  | { readonly page: 'section'; readonly section: string }

export function readPath(path: string): PublicPage {
  const [first, tenant, page, ...rest] = path.split('/').filter(part => part !== '')
  if (first === undefined) return { page: 'landing' }
  if (first === 'i' && tenant !== undefined && page === undefined) return { page: 'invitation', tenant }
  if (first === 'day' && tenant !== undefined && page !== undefined && rest.length === 0)
    return { page: 'day', place: { tenant, id: page } }
  if (first !== 'o' || tenant === undefined) return { page: 'unknown' }
  if (page === undefined) return { page: 'tenant', tenant }
  if (page === 'follow' && rest.length === 0) return { page: 'follow', tenant }
  if (page === 'complaint' && rest.length === 0) return { page, tenant }
  if (page === 'complaint' && rest.join('/') === 'follow') return { page: 'complaint-follow', tenant }
  if (page === 'f') return readNamedForm(tenant, rest)
  const at = page === 'self-referral' ? readFormPage(rest) : undefined
  return at ? { page: 'form', tenant, at } : { page: 'unknown' }
}

function readNamedForm(tenant: string, [form, ...rest]: readonly string[]): PublicPage {
  const at = readFormPage(rest)
  return at && form !== undefined ? { page: 'form', tenant, form, at } : { page: 'unknown' }
}

function readFormPage([name, section, ...more]: readonly string[]): FormPage | undefined {
  if (more.length > 0) return undefined
  if (name === undefined) return { page: 'tasks' }
  if ((name === 'check' || name === 'newer') && section === undefined) return { page: name }
  return name === 'section' && section !== undefined ? { page: 'section', section } : undefined
}

const watchers = new Set<() => void>()

/** The address of the page that the server draws. */
let drawn = ''
export const drawAt = (href: string): void => {
  drawn = href
}

/** Subscribes to the current address. */
export function useAddress(): URL {
  const here = () => globalThis.location?.href ?? drawn
  const href = useSyncExternalStore(watch, here, here)
  return new URL(href)
}

export const go: NavigateTo = (href, { replace = false, justSent } = {}) => {
  if (!isPublicAddress(href)) return location.assign(href)
  const state = justSent ? { justSent } : null
  if (replace) history.replaceState(state, '', href)
  else history.pushState(state, '', href)
  if (!href.includes('#')) window.scrollTo(0, 0)
  for (const tell of watchers) tell()
}

/** Reads the history state that the previous page set; anything else is ignored. */
export function readJustSent(): JustSent | undefined {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('justSent' in state)) return undefined
  const sent: unknown = state.justSent
  if (typeof sent !== 'object' || sent === null) return undefined
  const email = 'email' in sent && typeof sent.email === 'string' ? { email: sent.email } : {}
  return { earlier: 'earlier' in sent && sent.earlier === true, ...email }
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  window.addEventListener('popstate', tell)
  window.addEventListener('hashchange', tell)
  return () => {
    watchers.delete(tell)
    window.removeEventListener('popstate', tell)
    window.removeEventListener('hashchange', tell)
  }
}
