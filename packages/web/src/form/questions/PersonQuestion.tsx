import { TextIn } from '../../i18n/index.ts'
import { asPerson, isEmpty } from '../raw.ts'
import { PersonFields } from './PersonFields.tsx'
import type { QuestionProps } from './props.ts'
import { Label } from './wording.tsx'

/** One person, with the fields shown directly on the page. */
export function PersonQuestion({ question, value, onChange, fieldErrors, locale }: QuestionProps<'person'>) {
  return (
    <fieldset className="person">
      <legend className="heading">
        <Label text={<TextIn text={question.label} />} required={question.required} />
      </legend>
      {question.help && (
        <p className="hint soft small">
          <TextIn text={question.help} />
        </p>
      )}
      <PersonFields
        path={question.key}
        person={asPerson(value)}
        onChange={person => onChange(isEmpty(person) ? undefined : person)}
        fields={question.fields}
        requiredFields={question.requiredFields}
        fieldErrors={fieldErrors}
        locale={locale}
      />
    </fieldset>
  )
}
