import { unscheduleReasons } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormChoices } from '../form/FormChoices.tsx'
import { FormFrame } from '../form/FormFrame.tsx'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'

/** Cancels the day; the preparation goes on. */
export function UnscheduleForm() {
  const { t } = useTranslation('preparationForms')
  const form = usePreparationForm({
    form: 'unschedule',
    command: 'unschedule',
    card: 'next',
    fieldsOf: () => ({ reason: '' }),
    bodyOf: ({ reason }) => ({ reason: unscheduleReasons.find(one => one === reason) ?? 'other' }),
  })
  const errors = useSubmitErrors({
    [fieldId('unschedule', 'reason')]: form.values.reason ? undefined : t('wrong.reason'),
  })
  const options = unscheduleReasons.map(value => ({ value, label: t(`unschedule.reasons.${value}`) }))
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.unscheduled')}
      names={{ reason: t('unschedule.why') }}
      save={t('unschedule.do')}
      effect={<p className="small soft">{t('unschedule.effect')}</p>}
    >
      <FormChoices form={form} field="reason" label={t('unschedule.why')} options={options} errors={errors} />
    </FormFrame>
  )
}
