import type { Locale } from '../../../language/locale.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type HeldWords, nl } from './nl.ts'

export const heldWords: Readonly<Record<Locale, HeldWords>> = { nl, fr, en }
export type { HeldWords }

/** A sentence with what stands in its places: '{day}'. */
export const filledIn = (sentence: string, places: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, key: string) => String(places[key] ?? place))
