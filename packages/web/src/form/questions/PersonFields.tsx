import { isYesNoPersonField, type PersonField, personFieldLabels } from '@kring/domain/forms'
import { type Locale, localize } from '@kring/domain/language'
import { useTranslation } from '../../i18n/index.ts'
import { Field, FieldGroup } from '../../kit/index.ts'
import { type FieldErrors, idOf } from '../fieldErrors.ts'
import { asText, type RawPerson, withField } from '../raw.ts'
import { DateParts } from './DateParts.tsx'
import { Label } from './wording.tsx'
import { YesNo } from './YesNo.tsx'

type Props = {
  /** `mainPerson` or `people.2`. */
  readonly path: string
  readonly person: RawPerson
  readonly onChange: (person: RawPerson) => void
  readonly fields: readonly PersonField[]
  readonly requiredFields: readonly PersonField[]
  readonly fieldErrors: FieldErrors
  readonly locale: Locale
}

const keyboards: Partial<Record<PersonField, { type: string; inputMode?: 'tel' | 'email' }>> = {
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
}

/** The fields of one person: always the name, plus those this form asks for. */
export function PersonFields({ path, person, onChange, fields, requiredFields, fieldErrors, locale }: Props) {
  const { t } = useTranslation('form')
  const nameOnly = fields.length > 1 && requiredFields.length === 0
  return (
    <>
      {nameOnly && <p className="small soft">{t('nameOnly')}</p>}
      {(['name', ...fields] as const).map(field => {
        const at = `${path}.${field}`
        const required = field === 'name' || requiredFields.includes(field)
        const wording = {
          id: idOf(at),
          label: <Label text={localize(personFieldLabels[field], locale)} required={required || nameOnly} />,
          fieldError: fieldErrors.get(at),
        }
        const change = (value: unknown) => onChange(withField(person, field, value))
        if (field === 'birthDate')
          return (
            <FieldGroup key={field} {...wording}>
              <DateParts id={wording.id} value={person[field]} onChange={change} fault={fieldErrors.get(at)?.code} />
            </FieldGroup>
          )
        if (isYesNoPersonField(field))
          return (
            <FieldGroup key={field} {...wording}>
              <YesNo id={wording.id} value={person[field]} onChange={change} />
            </FieldGroup>
          )
        return (
          <Field key={field} {...wording}>
            {binding =>
              field === 'note' ? (
                <textarea
                  {...binding}
                  className="low"
                  value={asText(person[field])}
                  onChange={event => change(event.target.value)}
                />
              ) : (
                <input
                  {...binding}
                  {...(field === 'name' ? { type: 'text' } : (keyboards[field] ?? { type: 'text' }))}
                  autoComplete="off"
                  value={asText(person[field])}
                  onChange={event => change(event.target.value)}
                />
              )
            }
          </Field>
        )
      })}
    </>
  )
}
