import { whenKinds } from '@kring/domain/plan'
import { DayField } from '../../../../form/days/DayField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import type { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../../preparation/form/FormChoices.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'
import { Moment } from './Moment.tsx'
import { RecurrenceFields } from './RecurrenceFields.tsx'
import { dayIds } from './whenFields.ts'

type Props = { readonly form: PreparationForm; readonly errors: ReturnType<typeof useSubmitErrors> }

/** When an agreement holds: only what belongs to the answer is asked. */
export function WhenFields({ form, errors }: Props) {
  const { t } = useTranslation('planForms')
  const { values, setAll } = form
  const ids = dayIds(form.name)
  const day = (id: string, label: string) => (
    <DayField id={id} label={label} values={values} setAll={setAll} fieldError={errors.fieldErrorOf(id)} />
  )
  return (
    <>
      <FormChoices
        form={form}
        field="when"
        label={t('when.ask')}
        options={whenKinds.map(value => ({ value, label: t(`when.kind.${value}`) }))}
      />
      {values.when === 'once' && (
        <>
          {day(ids.once, t('when.day'))}
          <Moment form={form} errors={errors} />
        </>
      )}
      {values.when === 'period' && (
        <>
          {day(ids.from, t('when.from'))}
          {day(ids.until, t('when.until'))}
        </>
      )}
      {values.when === 'condition' && (
        <FormText form={form} field="condition" label={t('when.condition')} hint={t('when.conditionHint')} most={300} />
      )}
      {values.when === 'recurring' && <RecurrenceFields form={form} errors={errors} />}
    </>
  )
}
