import { type Locale, type Localized, localizedText } from '@kring/domain/language'
import { useLocale } from './useTranslation.ts'

/**
 * A text that may be missing in the reader's language. One in another language says which, so that a screen reader
 * pronounces it and the browser hyphenates it rightly (WCAG 3.1.2).
 */
export function TextIn({ text }: { readonly text: Localized }) {
  const { words, lang } = useForeign(text)
  return lang === undefined ? words : <span lang={lang}>{words}</span>
}

/** The same as a string, for what takes no element; `lang` only where it is not the page's. */
export function useForeign(text: Localized): { readonly words: string; readonly lang: Locale | undefined } {
  const locale = useLocale()
  const { words, lang } = localizedText(text, locale)
  return { words, lang: lang === locale ? undefined : lang }
}
