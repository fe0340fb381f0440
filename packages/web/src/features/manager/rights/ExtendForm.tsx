import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { FormFrame } from './FormFrame.tsx'
import { useOpenRights } from './RightsContext.ts'
import { useRightsForm } from './useRightsForm.ts'

type Props = { readonly request: string; readonly onDone: () => void }

/** Two months more, once; the person was told why. */
export function ExtendForm({ request, onDone }: Props) {
  const { t } = useTranslation('rights')
  const { rights } = useOpenRights()
  const form = useRightsForm({
    command: 'extend-rights-request',
    of: request,
    initial: { reason: '', ...dayFields('told', undefined) },
    errorsOf: values => ({
      reason: values.reason?.trim() ? undefined : t('wrong.reason'),
      told: dayFault(values, 'told', { required: true, last: rights.today }) ? t('wrong.day') : undefined,
    }),
    bodyOf: values => ({ request, reason: values.reason?.trim() ?? '', toldOn: dayOf(values, 'told') ?? rights.today }),
    said: t('said.extended'),
    onDone,
  })
  return (
    <FormFrame form={form} save={t('extend.save')}>
      <p className="small">{t('extend.lead')}</p>
      <TextField
        id="reason"
        label={t('extend.reason')}
        value={form.values.reason ?? ''}
        onChange={value => form.set('reason', value)}
        maxLength={2000}
        lines={3}
        fieldError={form.errors.fieldErrorOf('reason')}
      />
      <DayField
        id="told"
        label={t('extend.told')}
        values={form.values}
        setAll={form.setAll}
        fieldError={form.errors.fieldErrorOf('told')}
        today={rights.today}
      />
    </FormFrame>
  )
}
