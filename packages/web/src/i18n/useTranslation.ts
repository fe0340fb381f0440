import type { Locale } from '@kring/domain/language'
import { use, useMemo, useSyncExternalStore } from 'react'
import { useShownHouse } from './house.ts'
import { currentLocale, watchLocale } from './locale.ts'
import type { Key, Namespace } from './namespaces.ts'
import { say, type Values, wordsToCome } from './words.ts'

export type Translate<Ns extends Namespace> = (key: Key<Ns>, values?: Values) => string

export const useLocale = (): Locale => useSyncExternalStore(watchLocale, currentLocale)

/** `t` for one file of words, in the reader's language. Waits (suspends) until its words are there. */
export function useTranslation<Ns extends Namespace>(namespace: Ns): { t: Translate<Ns>; locale: Locale } {
  const locale = useLocale()
  const terms = useShownHouse().words
  use(wordsToCome(locale, namespace))
  // biome-ignore lint/correctness/useExhaustiveDependencies: in other words the same sentence is another one
  return useMemo(
    () => ({ locale, t: (key, values) => say(locale, namespace, key, values) }),
    [locale, namespace, terms],
  )
}
