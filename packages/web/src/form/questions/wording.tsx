import type { Question } from '@kring/domain/forms'
import type { ReactNode } from 'react'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { type FieldErrors, idOf } from '../fieldErrors.ts'

/** Label, hint and error of a question. */
export function wordingOf(question: Question, fieldErrors: FieldErrors) {
  return {
    id: idOf(question.key),
    label: <Label text={<TextIn text={question.label} />} required={question.required} />,
    hint: question.help && <TextIn text={question.help} />,
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
