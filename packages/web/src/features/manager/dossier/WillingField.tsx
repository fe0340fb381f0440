import { useId } from 'react'
import type { Typed } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { FieldGroup, type Trouble } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { willField } from './intakeTyped.ts'
import { type WillWords, wills } from './willing.ts'

type Props = {
  readonly names: readonly string[]
  readonly words: WillWords
  readonly values: Typed
  readonly set: (field: string, value: string) => void
  readonly trouble?: Trouble | undefined
}

/** G7: each answers for themself. One choice a person, and room for what does not fit a choice. */
export function WillingField({ names, words, values, set, trouble }: Props) {
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
        trouble={trouble}
        value={values.other ?? ''}
        onChange={text => set('other', text)}
        maxLength={1200}
        lines={2}
      />
    </FieldGroup>
  )
}
