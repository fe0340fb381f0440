import { dayParts } from '@kring/domain/plan'
import { useTranslation } from '../../../../i18n/index.ts'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Choose, TimeField } from '../../person/inputs.tsx'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'

type Props = { readonly form: PreparationForm; readonly errors: ReturnType<typeof useSubmitErrors> }

/** A part of the day, or a time; the end of the same day only beside a time. */
export function Moment({ form, errors, hasEnd = true }: Props & { readonly hasEnd?: boolean }) {
  const { t } = useTranslation('planForms')
  const inputs = { id: form.name, values: form.values, set: form.set }
  const untilId = `${form.name}-untilTime`
  return (
    <div className="plan-grid">
      <TimeField inputs={inputs} field="time" label={t('when.time')} />
      {hasEnd && form.values.time && (
        <TimeField
          inputs={inputs}
          field="untilTime"
          label={t('when.untilTime')}
          fieldError={errors.fieldErrorOf(untilId)}
        />
      )}
      {!form.values.time && (
        <Choose
          inputs={inputs}
          field="dayPart"
          label={t('when.dayPart')}
          none={t('when.noDayPart')}
          options={dayParts.map(value => ({ value, label: t(`when.part.${value}`) }))}
        />
      )}
    </div>
  )
}
