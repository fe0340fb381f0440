import { languages } from '@kring/domain/forms/starter/lists'
import { localize } from '@kring/domain/language'
import { useTranslation } from '../../../i18n/index.ts'
import { Check, Choose, type Inputs, Typed } from './inputs.tsx'

/** In which language somebody is spoken to (G13), and where they are reached. How that is safe is asked beside it. */
export function ContactFields({ inputs }: { readonly inputs: Inputs }) {
  const { t, locale } = useTranslation('circle')
  return (
    <>
      <Choose
        inputs={inputs}
        field="language"
        label={t('field.language')}
        none={t('field.notAsked')}
        options={languages.map(({ value, label }) => ({ value, label: localize(label, locale) }))}
      />
      <Check inputs={inputs} field="interpreter" label={t('field.interpreter')} />
      <Typed inputs={inputs} field="phone" label={t('field.phone')} most={100} />
      <Typed inputs={inputs} field="email" label={t('field.email')} most={400} type="email" />
      <Typed inputs={inputs} field="address" label={t('field.address')} most={300} />
      {(inputs.values.address ?? '') !== '' && (
        <Check inputs={inputs} field="addressPrivate" label={t('field.addressPrivate')} />
      )}
    </>
  )
}
