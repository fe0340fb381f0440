import { locales } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'

type Props = {
  readonly id: string
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldError: FieldError | undefined
}

/** The languages of a partner, with Dutch first when included. */
export function LanguagesField({ id, values, set, fieldError }: Props) {
  const { t } = useTranslation('onboarding')
  return (
    <FieldGroup id={id} label={t('field.languages')} fieldError={fieldError}>
      {locales.map((locale, index) => (
        <label key={locale} className="choice">
          <input
            // Error links focus the first choice.
            id={index === 0 ? id : undefined}
            type="checkbox"
            checked={values[`speaks-${locale}`] === 'yes'}
            onChange={event => set(`speaks-${locale}`, event.target.checked ? 'yes' : '')}
          />
          <span>{t(`language.${locale}`)}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
