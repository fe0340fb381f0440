import { TextIn, useTranslation } from '../../i18n/index.ts'
import { Button, Field, FieldGroup } from '../../kit/index.ts'
import { asText } from '../raw.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

/** Above this number of options a native select replaces the radios. */
const mostRadios = 7

export function ChoiceQuestion(props: QuestionProps<'choice'>) {
  return props.question.options.length > mostRadios ? <AsList {...props} /> : <AsRadios {...props} />
}

function AsRadios({ question, value, onChange, fieldErrors }: QuestionProps<'choice'>) {
  const { t } = useTranslation('form')
  const wording = wordingOf(question, fieldErrors)
  return (
    <FieldGroup {...wording}>
      {question.options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            id={index === 0 ? wording.id : undefined}
            type="radio"
            name={wording.id}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <TextIn text={option.label} />
            {option.hint && (
              <span className="choice-hint">
                <TextIn text={option.hint} />
              </span>
            )}
          </span>
        </label>
      ))}
      {!question.required && value !== undefined && (
        <Button look="plain" small className="clear" onClick={() => onChange(undefined)}>
          {t('clear')}
        </Button>
      )}
    </FieldGroup>
  )
}

function AsList({ question, value, onChange, fieldErrors }: QuestionProps<'choice'>) {
  const { t } = useTranslation('form')
  return (
    <Field {...wordingOf(question, fieldErrors)}>
      {binding => (
        <select {...binding} value={asText(value)} onChange={event => onChange(event.target.value)}>
          <option value="">{t('choose')}</option>
          {question.options.map(option => (
            <option key={option.value} value={option.value}>
              <TextIn text={option.label} />
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
