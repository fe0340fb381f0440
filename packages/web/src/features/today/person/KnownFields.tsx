import { knownSince } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Choose, type Inputs, Typed } from './inputs.tsx'

/** How somebody became known, and by whom: asked once, when they are added. */
export function KnownFields({ inputs }: { readonly inputs: Inputs }) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  return (
    <>
      <Choose
        inputs={inputs}
        field="since"
        label={t('field.since')}
        options={knownSince.map(value => ({ value, label: today(`one.known.${value}`) }))}
      />
      <Typed inputs={inputs} field="by" label={t('field.by')} hint={t('field.byHint')} most={200} />
    </>
  )
}
