import type { Words } from '@kring/domain/branding'
import { useSyncExternalStore } from 'react'

/** The branding that pages use: name, terms, and the logo with its URL. */
export type PageBranding = {
  readonly name?: string
  readonly words?: Words
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
}

const none: PageBranding = {}
const listeners = new Set<() => void>()
let current = none

export const currentBranding = (): PageBranding => current

/** Sets the page's branding and notifies subscribers. */
export function setBranding(branding: PageBranding = none): void {
  current = branding
  for (const tell of listeners) tell()
}

const watch = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useShownBranding = (): PageBranding => useSyncExternalStore(watch, currentBranding, currentBranding)
