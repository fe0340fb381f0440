import { engagements } from '@kring/domain/coordinators'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, type FieldError, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { LanguagesField } from './LanguagesField.tsx'

type Props = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly setAll: (values: FieldValues) => void
  readonly fieldErrorOf: (id: string) => FieldError | undefined
  /** Whose record it is; nobody supports themself (G9). */
  readonly person: string | undefined
}

/** The fields that a manager fills in of a coordinator, for a new record and later. */
export function DetailsFields({ values, set, setAll, fieldErrorOf, person }: Props) {
  const { t } = useTranslation('coordinators')
  const me = useKnownMe()
  const text = (id: 'fullName' | 'home' | 'phone' | 'email', maxLength: number, hint?: string) => (
    <TextField
      id={id}
      label={t(`field.${id}`)}
      hint={hint}
      fieldError={fieldErrorOf(id)}
      value={values[id] ?? ''}
      onChange={typed => set(id, typed)}
      maxLength={maxLength}
      autoComplete="off"
    />
  )
  return (
    <>
      {text('fullName', 120)}
      <FieldGroup id="engagement" label={t('field.engagement')} fieldError={fieldErrorOf('engagement')}>
        {engagements.map((one, index) => (
          <label key={one} className="choice">
            <input
              id={index === 0 ? 'engagement' : undefined}
              type="radio"
              name="engagement"
              checked={values.engagement === one}
              onChange={() => set('engagement', one)}
            />
            <span>{t(`engagement.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      {text('home', 120, t('hint.home'))}
      {text('phone', 100)}
      {text('email', 400)}
      <LanguagesField id="languages" values={values} set={set} fieldError={fieldErrorOf('languages')} />
      <TextField
        id="supervisor"
        label={t('field.supervisor')}
        hint={t('hint.supervisor')}
        fieldError={fieldErrorOf('supervisor')}
        value={values.supervisor ?? ''}
        onChange={typed => setAll({ ...values, supervisor: typed, supervisorSubject: '' })}
        maxLength={120}
        autoComplete="off"
      />
      {person !== me.subject && values.supervisorSubject !== me.subject && (
        <div>
          <Button
            look="plain"
            small
            icon="person"
            onClick={() => setAll({ ...values, supervisor: me.name, supervisorSubject: me.subject })}
          >
            {t('supervisorIsMe')}
          </Button>
        </div>
      )}
    </>
  )
}
