import { periodFields } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { PeriodField } from '../../fields/PeriodField.tsx'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { usePeriodName } from '../../fields/usePeriodName.ts'
import { focusId } from '../focus.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import {
  availabilityBody,
  availabilityFields,
  awayFaults,
  awayId,
  awayIds,
  mostOf,
  mostPeriods,
} from './availabilityFields.ts'

export function AvailabilityForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record, place } = useOpenRecord()
  const form = useRecordForm({
    form: 'availability',
    command: 'set-availability',
    card: 'availability',
    fieldsOf: availabilityFields,
    bodyOf: availabilityBody,
  })
  const { values, set, setAll } = form
  const periods = awayIds(values)
  const errors = useSubmitErrors({
    most: mostOf(values) === undefined ? t('availability.wrongMost') : undefined,
    ...useDayErrors(awayFaults(values)),
  })
  const titleOf = (index: number) => t('availability.awayNumber', { n: index + 1 })
  const nameOf = usePeriodName({
    most: t('availability.most'),
    note: t('availability.note'),
    periods: t('availability.away'),
    ...Object.fromEntries(periods.map((id, index) => [id, titleOf(index)])),
  })
  const add = () => {
    const id = awayId(periods.length)
    setAll({ ...values, ...periodFields(id, undefined), periods: String(periods.length + 1) })
    focusId(`${id}-from`)
  }
  const whose = place.of === 'me' ? 'own' : 'theirs'
  return (
    <RecordFormFrame form={form} errors={errors} said={t('said.availability')} nameOf={nameOf}>
      <TextField
        id="most"
        label={t(`availability.mostLabel.${whose}`)}
        hint={t('availability.mostHint')}
        fieldError={errors.fieldErrorOf('most')}
        value={values.most ?? ''}
        onChange={typed => set('most', typed)}
        maxLength={2}
        width="5rem"
        inputMode="numeric"
      />
      {periods.map((id, index) => (
        <PeriodField
          key={id}
          id={id}
          title={titleOf(index)}
          hint={t('availability.emptyIt')}
          values={values}
          setAll={setAll}
          fieldErrorOf={errors.fieldErrorOf}
          today={record.today}
        />
      ))}
      {periods.length < mostPeriods && (
        <div>
          <Button look="plain" small icon="plus" onClick={add}>
            {t('availability.add')}
          </Button>
        </div>
      )}
      <TextField
        id="note"
        label={t('availability.note')}
        hint={t('availability.noteHint')}
        value={values.note ?? ''}
        onChange={typed => set('note', typed)}
        maxLength={500}
        lines={2}
      />
    </RecordFormFrame>
  )
}
