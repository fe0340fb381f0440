import { useId } from 'react'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { willField } from './intakeFields.ts'
import { type WillWords, wills } from './willingness.ts'

type Props = {
  readonly names: readonly string[]
  readonly words: WillWords
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldError?: FieldError | undefined
}

/** Willingness per person (G7): one choice each, with a field for further remarks. */
export function WillingnessField({ names, words, values, set, fieldError }: Props) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const id = useId()
  return (
    <FieldGroup id={id} label={t('intake.willing')} hint={t('intake.willingHint')}>
      {names.map((name, index) => (
        <div key={name} className="row between" style={{ gap: '.25rem 1rem' }}>
          <label className="small" htmlFor={`${id}-${index}`} style={{ flex: '1 1 10rem' }}>
            {name}
          </label>
          <select
            id={`${id}-${index}`}
            value={values[willField(name)] ?? ''}
            style={{ inlineSize: '15rem', maxInlineSize: '100%' }}
            onChange={event => set(willField(name), event.target.value)}
          >
            <option value="">{forms('will.choose')}</option>
            {wills.map(will => (
              <option key={will} value={will}>
                {words[will]}
              </option>
            ))}
          </select>
        </div>
      ))}
      <TextField
        id="intake-other"
        label={names.length > 0 ? t('intake.otherLabel') : t('intake.willingOwn')}
        fieldError={fieldError}
        value={values.other ?? ''}
        onChange={text => set('other', text)}
        maxLength={1200}
        lines={2}
      />
    </FieldGroup>
  )
}
