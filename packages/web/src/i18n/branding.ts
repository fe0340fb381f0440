import type { Words } from '@kring/domain/branding'
import { useSyncExternalStore } from 'react'

/** What the pages of an organisation have of its own: its name, words for things, and a logo with where it is to be had. */
export type PageBranding = {
  readonly name?: string
  readonly words?: Words
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
}

const none: PageBranding = {}
const listeners = new Set<() => void>()
let current = none

export const currentBranding = (): PageBranding => current

/** Makes it the house of the page; whoever watches is told. */
export function setBranding(branding: PageBranding = none): void {
  current = branding
  for (const tell of listeners) tell()
}

const watch = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useShownBranding = (): PageBranding => useSyncExternalStore(watch, currentBranding)
