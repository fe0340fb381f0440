import { type Localized, localize } from '@kring/domain/language'
import { TextIn, useTranslation } from '../../../i18n/index.ts'

/** The text that names a part of a form, or that it has none yet. */
export function Named({ text }: { readonly text: Localized | undefined }) {
  const { t, locale } = useTranslation('forms')
  return text && localize(text, locale) ? <TextIn text={text} /> : t('nameless')
}
