import { refusalGrounds } from '@kring/domain/trajectory'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { Choose } from '../../person/inputs.tsx'
import { FormChoices } from '../../preparation/form/FormChoices.tsx'
import { FormFrame } from '../../preparation/form/FormFrame.tsx'
import { FormText } from '../../preparation/form/FormText.tsx'
import { textIn } from '../../preparation/form/given.ts'
import { fieldId } from '../../preparation/PreparationContext.ts'
import { usePlanForm } from '../form/usePlanForm.ts'
import { usePlan } from '../PlanContext.ts'

/** The mandate holder refuses the plan: on one of two grounds, with a reason (G16). */
export function RefuseForm() {
  const { t } = useTranslation('planForms')
  const { trajectory } = usePlan()
  const { requirements, mandate } = trajectory.preparation
  const name = 'refuse'
  const form = usePlanForm({
    form: name,
    command: 'refuse-plan',
    back: 'agreements',
    fieldsOf: () => ({ ground: '', requirement: '', reason: '', holder: mandate?.name ?? '' }),
    bodyOf: values => ({
      ground: refusalGrounds.find(one => one === values.ground) ?? 'unsafe',
      ...(values.ground === 'unsafe' && values.requirement && { requirement: values.requirement }),
      reason: textIn(values, 'reason'),
      holder: textIn(values, 'holder'),
    }),
  })
  const { values } = form
  const errors = useSubmitErrors({
    [fieldId(name, 'ground')]: values.ground ? undefined : t('wrong.ground'),
    [fieldId(name, 'reason')]: textIn(values, 'reason') === '' ? t('wrong.reason') : undefined,
    [fieldId(name, 'holder')]: textIn(values, 'holder') === '' ? t('wrong.holder') : undefined,
  })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.refused')}
      save={t('refuse.save')}
      names={{ ground: t('refuse.ground'), reason: t('refuse.reason'), holder: t('refuse.holder') }}
    >
      <p className="small">{t('refuse.only')}</p>
      <FormChoices
        form={form}
        field="ground"
        label={t('refuse.ground')}
        errors={errors}
        options={refusalGrounds.map(value => ({ value, label: t(`refuse.grounds.${value}`) }))}
      />
      {values.ground === 'unsafe' && requirements.items.length > 0 && (
        <Choose
          inputs={{ id: name, values, set: form.set }}
          field="requirement"
          label={t('refuse.requirement')}
          none={t('refuse.noRequirement')}
          options={requirements.items.map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      <FormText form={form} field="reason" label={t('refuse.reason')} most={2000} lines={3} errors={errors} />
      <FormText form={form} field="holder" label={t('refuse.holder')} most={200} errors={errors} />
    </FormFrame>
  )
}
