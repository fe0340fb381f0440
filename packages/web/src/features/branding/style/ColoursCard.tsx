import { schemes } from '@kring/domain/branding'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { type FieldError, FieldGroup } from '../../../kit/index.ts'
import { field } from './brandingFields.ts'
import { ColourField } from './ColourField.tsx'
import { ColourSample } from './ColourSample.tsx'

type Props = {
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/** The default colours, or own ones for light and dark mode, with the contrast checked on input. */
export function ColoursCard({ values, set, fieldErrorOf }: Props) {
  const { t } = useTranslation('branding')
  const isOwn = values[field.ownColours] === 'yes'
  return (
    <section className="card stack" aria-labelledby="colours-title">
      <h2 id="colours-title" className="card-title">
        {t('colours.title')}
      </h2>
      <p className="soft">{t('colours.lead')}</p>
      <FieldGroup id={field.ownColours} label={t('colours.which')}>
        {([false, true] as const).map(own => (
          <label key={String(own)} className="choice">
            <input
              type="radio"
              name={field.ownColours}
              id={own ? undefined : field.ownColours}
              checked={isOwn === own}
              onChange={() => set(field.ownColours, own ? 'yes' : '')}
            />
            <span>{own ? t('colours.own') : t('colours.standard')}</span>
          </label>
        ))}
      </FieldGroup>
      {isOwn && (
        <div className="grid beside">
          {schemes.map(scheme => (
            <fieldset key={scheme} className="stack scheme">
              <legend>{t(`colours.${scheme}`)}</legend>
              {(['brand', 'ink'] as const).map(role => (
                <ColourField key={role} {...{ scheme, role, values, set, fieldErrorOf }} />
              ))}
              <ColourSample scheme={scheme} values={values} />
            </fieldset>
          ))}
        </div>
      )}
    </section>
  )
}
