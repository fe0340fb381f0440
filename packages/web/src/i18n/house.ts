import type { Words } from '@kring/domain/house'
import { useSyncExternalStore } from 'react'

/** What the pages of an organisation have of its own: its name, words for things, and a logo with where it is to be had. */
export type House = {
  readonly name?: string
  readonly words?: Words
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
}

const none: House = {}
const listeners = new Set<() => void>()
let current = none

export const currentHouse = (): House => current

/** Makes it the house of the page; whoever watches is told. */
export function setHouse(house: House = none): void {
  current = house
  for (const tell of listeners) tell()
}

const watch = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useShownHouse = (): House => useSyncExternalStore(watch, currentHouse)
