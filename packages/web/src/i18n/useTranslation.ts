import type { Locale } from '@kring/domain/language'
import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { useShownBranding } from './branding.ts'
import { currentLocale, watchLocale } from './locale.ts'
import type { Key, Namespace } from './namespaces.ts'
import { say, type Values, wordsToCome } from './words.ts'

export type Translate<Ns extends Namespace> = (key: Key<Ns>, values?: Values) => string

/** A part of a page that speaks another language than the reader's: how somebody else would see it. */
const Spoken = createContext<Locale | undefined>(undefined)
export const SpeakIn = Spoken.Provider

export const useLocale = (): Locale => {
  const own = useSyncExternalStore(watchLocale, currentLocale)
  return use(Spoken) ?? own
}

/** `t` for one file of words, in the reader's language. Waits (suspends) until its words are there. */
export function useTranslation<Ns extends Namespace>(namespace: Ns): { t: Translate<Ns>; locale: Locale } {
  const locale = useLocale()
  const terms = useShownBranding().words
  use(wordsToCome(locale, namespace))
  // biome-ignore lint/correctness/useExhaustiveDependencies: in other words the same sentence is another one
  return useMemo(
    () => ({ locale, t: (key, values) => say(locale, namespace, key, values) }),
    [locale, namespace, terms],
  )
}
