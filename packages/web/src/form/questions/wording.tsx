import type { Question } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { type FieldErrors, idOf } from '../fieldErrors.ts'

/** Label, hint and error of a question. */
export function wordingOf(question: Question, fieldErrors: FieldErrors, locale: Locale) {
  return {
    id: idOf(question.key),
    label: <Label text={localize(question.label, locale)} required={question.required} />,
    hint: question.help && localize(question.help, locale),
    fieldError: fieldErrors.get(question.key),
  }
}

/** Marks optional questions only, because most are required. */
export function Label({ text, required }: { readonly text: ReactNode; readonly required: boolean }) {
  const { t } = useTranslation('common')
  return (
    <>
      {text}
      {!required && <span className="optional">({t('optional')})</span>}
    </>
  )
}
