import type { Locale } from '@kring/domain/language'
import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { useShownBranding } from './branding.ts'
import { currentLocale, watchLocale } from './locale.ts'
import type { Key, Namespace } from './namespaces.ts'
import { say, type Values, wordsToCome } from './words.ts'

export type Translate<Ns extends Namespace> = (key: Key<Ns>, values?: Values) => string

/** Provides another language for a part of a page, as in a preview for another reader. */
const Spoken = createContext<Locale | undefined>(undefined)
export const SpeakIn = Spoken.Provider

export const useLocale = (): Locale => {
  const own = useSyncExternalStore(watchLocale, currentLocale, currentLocale)
  return use(Spoken) ?? own
}

/** `t` for one translation file in the user's language. Suspends until the file is loaded. */
export function useTranslation<Ns extends Namespace>(namespace: Ns): { t: Translate<Ns>; locale: Locale } {
  const locale = useLocale()
  const terms = useShownBranding().words
  use(wordsToCome(locale, namespace))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the translation changes with the terms
  return useMemo(
    () => ({ locale, t: (key, values) => say(locale, namespace, key, values) }),
    [locale, namespace, terms],
  )
}
