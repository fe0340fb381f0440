import { TextIn } from '../../i18n/index.ts'
import { Field } from '../../kit/index.ts'
import { asText } from '../raw.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'

const looks = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  number: { type: 'text', inputMode: 'decimal' },
} as const

/** A single-line input: text, e-mail, phone or number. */
export function TextQuestion({ question, value, onChange, fieldErrors }: QuestionProps<keyof typeof looks>) {
  // Browser autofill only where the form asks for the user's own details.
  const own = question.meaning === 'contact' ? looks[question.type] : { ...looks[question.type], autoComplete: 'off' }
  const unit = question.type === 'number' ? question.unit : undefined
  return (
    <Field {...wordingOf(question, fieldErrors)}>
      {binding => (
        <span className={unit ? 'with-unit' : undefined}>
          <input
            {...binding}
            {...own}
            className={question.type === 'number' ? 'short' : undefined}
            value={asText(value)}
            onChange={event => onChange(event.target.value)}
          />
          {unit && (
            <span className="soft">
              <TextIn text={unit} />
            </span>
          )}
        </span>
      )}
    </Field>
  )
}
