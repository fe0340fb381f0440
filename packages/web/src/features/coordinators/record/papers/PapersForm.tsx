import { DayField } from '../../../../form/days/DayField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { PeriodField } from '../../fields/PeriodField.tsx'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { usePeriodName } from '../../fields/usePeriodName.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import { paperBody, paperFaults, paperFields } from './paperFields.ts'

export function PapersForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const form = useRecordForm({
    form: 'papers',
    command: 'set-papers',
    card: 'papers',
    fieldsOf: paperFields,
    bodyOf: paperBody,
  })
  const { values, setAll } = form
  const errors = useSubmitErrors(useDayErrors(paperFaults(values, record.today)))
  const conduct = t(record.country === 'BE' ? 'paper.conduct-BE' : 'paper.conduct-NL')
  const names = {
    conduct,
    insurance: t('paper.insurance'),
    informationNote: t('paper.informationNote'),
    secrecy: t('paper.secrecy'),
  }
  const nameOf = usePeriodName(names)
  const period = { values, setAll, fieldErrorOf: errors.fieldErrorOf }
  const day = (id: 'informationNote' | 'secrecy') => (
    <DayField
      id={id}
      label={t(`signed.${id}`)}
      values={values}
      setAll={setAll}
      fieldError={errors.fieldErrorOf(id)}
      today={record.today}
    />
  )
  return (
    <RecordFormFrame form={form} errors={errors} said={t('said.papers')} nameOf={nameOf}>
      <p className="small soft">{t('papersHint')}</p>
      <PeriodField id="conduct" title={conduct} {...period} />
      <PeriodField id="insurance" title={names.insurance} {...period} />
      {record.country === 'BE' && day('informationNote')}
      {day('secrecy')}
    </RecordFormFrame>
  )
}
