import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from '../../../../i18n/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { regionId } from '../../../../members/roles.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'

/** Hands a coordinator over to another region; its managers keep the record from then on. */
export function MoveForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const navigate = useNavigate()
  const form = useRecordForm({
    form: 'move',
    command: 'move-region',
    card: 'state',
    fieldsOf: () => ({ region: '' }),
    bodyOf: values => ({ region: regionId(values.region ?? '') }),
    leave: () => navigate({ to: '/coordinators' }),
  })
  const region = regionId(form.values.region ?? '')
  const wrong =
    region.length < 2 ? t('state.wrongRegion') : region === record.region ? t('state.sameRegion') : undefined
  const errors = useSubmitErrors({ region: wrong })
  return (
    <RecordFormFrame
      form={form}
      errors={errors}
      said={t('said.moved')}
      nameOf={() => t('state.toRegion')}
      save={t('state.move')}
    >
      <p className="small">{t('state.moveMore')}</p>
      <TextField
        id="region"
        label={t('state.toRegion')}
        fieldError={errors.fieldErrorOf('region')}
        value={form.values.region ?? ''}
        onChange={typed => form.set('region', typed)}
        maxLength={40}
        autoComplete="off"
      />
    </RecordFormFrame>
  )
}
