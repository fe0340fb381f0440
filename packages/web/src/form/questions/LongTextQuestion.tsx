import { useTranslation } from '../../i18n/index.ts'
import { Field } from '../../kit/index.ts'
import { asText } from '../raw.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

/** Room for a story. How much still fits is told near the end only. */
export function LongTextQuestion({ question, value, onChange, fieldErrors, locale }: QuestionProps<'long-text'>) {
  const { t } = useTranslation('form')
  const text = asText(value)
  const left = question.maxLength - text.length
  return (
    <Field {...wordingOf(question, fieldErrors, locale)}>
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
