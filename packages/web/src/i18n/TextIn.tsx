import { type Locale, type Localized, localizedText } from '@kring/domain/language'
import { useLocale } from './useTranslation.ts'

/**
 * A text that may be missing in the reader's language. One in another language says which, so that a screen reader
 * pronounces it and the browser hyphenates it rightly (WCAG 3.1.2). `otherwise`: shown while there is none.
 */
export function TextIn({ text, otherwise }: { readonly text: Localized; readonly otherwise?: string }) {
  const foreign = useForeign(text)
  return otherwise && !foreign.words ? otherwise : <WordsIn {...foreign} />
}

/** `lang`: only where it is not the page's. */
type Words = { readonly words: string; readonly lang?: Locale | undefined }

/** The same for words whose language is known already. */
export function WordsIn({ words, lang }: Words) {
  return lang === undefined ? words : <span lang={lang}>{words}</span>
}

/** The same as a string, for what takes no element; `lang` only where it is not the page's. */
export function useForeign(text: Localized): Words & { readonly lang: Locale | undefined } {
  return foreignIn(text, useLocale())
}

/** The same outside a component: for the items of a list. */
export function foreignIn(text: Localized, locale: Locale): Words & { readonly lang: Locale | undefined } {
  const { words, lang } = localizedText(text, locale)
  return { words, lang: lang === locale ? undefined : lang }
}
