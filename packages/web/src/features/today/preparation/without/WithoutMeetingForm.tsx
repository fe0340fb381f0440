import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { textIn } from '../form/given.ts'
import { useDayErrors } from '../form/useDayErrors.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId, usePreparation } from '../PreparationContext.ts'
import { madeOn, withoutMeeting, withoutMeetingBody, withoutMeetingFields } from './withoutMeetingFields.ts'

/** When the plan was there, and who made it; the plan itself follows with the evaluation. */
export function WithoutMeetingForm() {
  const { t } = useTranslation('preparationForms')
  const { trajectory } = usePreparation()
  const form = usePreparationForm({
    form: withoutMeeting,
    command: 'plan-without-meeting',
    card: 'without-meeting',
    fieldsOf: withoutMeetingFields,
    bodyOf: withoutMeetingBody,
  })
  const { values, setAll } = form
  const errors = useSubmitErrors({
    ...useDayErrors({ [madeOn]: dayFault(values, madeOn, { required: true, last: trajectory.today }) }),
    [fieldId(withoutMeeting, 'madeBy')]: textIn(values, 'madeBy') === '' ? t('wrong.name') : undefined,
  })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('withoutMeeting.said')}
      names={{ [madeOn]: t('withoutMeeting.madeOn'), madeBy: t('withoutMeeting.madeBy') }}
      save={t('withoutMeeting.save')}
      effect={<p className="small soft">{t('withoutMeeting.effect')}</p>}
    >
      <DayField
        id={madeOn}
        label={t('withoutMeeting.madeOn')}
        values={values}
        setAll={setAll}
        fieldError={errors.fieldErrorOf(madeOn)}
        today={trajectory.today}
      />
      <FormText
        form={form}
        field="madeBy"
        label={t('withoutMeeting.madeBy')}
        hint={t('withoutMeeting.madeByHint')}
        most={200}
        errors={errors}
      />
    </FormFrame>
  )
}
