import { circleSectors, nearnesses } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Choose, type Inputs, Typed } from './inputs.tsx'

type Props = { readonly inputs: Inputs; readonly showsSectors: boolean }

/** What somebody needs and wishes; how near they are, and from where, only if the family wants that shown. */
export function NeedsFields({ inputs, showsSectors }: Props) {
  const { t } = useTranslation('circle')
  return (
    <>
      <Typed inputs={inputs} field="needs" label={t('field.needs')} hint={t('field.needsHint')} most={1000} lines={2} />
      <Typed inputs={inputs} field="wishes" label={t('field.wishes')} most={1000} lines={2} />
      {showsSectors && (
        <>
          <Choose
            inputs={inputs}
            field="sector"
            label={t('field.sector')}
            none={t('field.notAsked')}
            options={circleSectors.map(value => ({ value, label: t(`sector.${value}`) }))}
          />
          <Choose
            inputs={inputs}
            field="nearness"
            label={t('field.nearness')}
            none={t('field.notAsked')}
            options={nearnesses.map(value => ({ value, label: t(`nearness.${value}`) }))}
          />
        </>
      )}
    </>
  )
}
