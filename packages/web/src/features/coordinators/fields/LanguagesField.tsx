import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'
import { languageName, offered } from './languages.ts'

type Props = {
  readonly id: string
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldError: FieldError | undefined
}

/** The languages that somebody speaks. */
export function LanguagesField({ id, values, set, fieldError }: Props) {
  const { t, locale } = useTranslation('coordinators')
  const known = Object.keys(values).flatMap(name => (name.startsWith('language-') ? [name.slice(9)] : []))
  return (
    <FieldGroup id={id} label={t('field.languages')} hint={t('hint.languages')} fieldError={fieldError}>
      <div className="opts">
        {offered(known).map((code, index) => (
          <label key={code} className="choice">
            <input
              // Error links focus the first choice.
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={values[`language-${code}`] === 'yes'}
              onChange={event => set(`language-${code}`, event.target.checked ? 'yes' : '')}
            />
            <span>{languageName(code, locale)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
