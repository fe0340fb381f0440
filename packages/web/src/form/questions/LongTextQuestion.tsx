import { useTranslation } from '../../i18n/index.ts'
import { Field } from '../../kit/index.ts'
import { asText } from '../raw.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

/** A multi-line text. The remaining length is shown only near the limit. */
export function LongTextQuestion({ question, value, onChange, fieldErrors }: QuestionProps<'long-text'>) {
  const { t } = useTranslation('form')
  const text = asText(value)
  const left = question.maxLength - text.length
  return (
    <Field {...wordingOf(question, fieldErrors)}>
      {binding => (
        <>
          <textarea {...binding} value={text} onChange={event => onChange(event.target.value)} />
          {left < question.maxLength * 0.1 && (
            <p className="small soft" role="status">
              {left >= 0 ? t('fits', { count: left }) : t('tooMuch', { count: -left })}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
