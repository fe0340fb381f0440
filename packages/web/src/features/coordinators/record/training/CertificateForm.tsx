import { attendedDays } from '@kring/domain/coordinators'
import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { type DayFault, dayFault, dayOf, periodFaults, periodFields, periodOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { PeriodField } from '../../fields/PeriodField.tsx'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { usePeriodName } from '../../fields/usePeriodName.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'

/** Gives the certificate, or extends it after a return day. */
export function CertificateForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const { certificate } = record.papers
  const form = useRecordForm({
    form: 'certificate',
    command: 'grant-certificate',
    card: 'training',
    fieldsOf: ({ papers }) => periodFields('certificate', papers.certificate),
    bodyOf: values => periodOf(values, 'certificate') ?? { from: '', until: '' },
  })
  const errors = useSubmitErrors({
    ...useDayErrors(certificateFaults(form.values, record.today)),
    ...(needsReturnDay(form.values, record) && { 'certificate-until': t('certificate.returnDay') }),
  })
  const name = t('paper.certificate')
  return (
    <RecordFormFrame
      form={form}
      errors={errors}
      said={t('said.certificate')}
      nameOf={usePeriodName({ certificate: name })}
      save={t(certificate ? 'certificate.extend' : 'certificate.give')}
    >
      <PeriodField
        id="certificate"
        title={name}
        hint={certificate && t('certificate.returnDayHint')}
        values={form.values}
        setAll={form.setAll}
        fieldErrorOf={errors.fieldErrorOf}
        today={record.today}
      />
    </RecordFormFrame>
  )
}

const certificateFaults = (values: FieldValues, today: string): Readonly<Record<string, DayFault | undefined>> => ({
  ...periodFaults(values, 'certificate', { required: true }),
  'certificate-from': dayFault(values, 'certificate-from', { required: true, last: today }),
})

/** A certificate is extended only after a day of training that was attended since it began. */
function needsReturnDay(values: FieldValues, { papers: { certificate }, training, today }: CoordinatorView): boolean {
  const until = dayOf(values, 'certificate-until')
  if (certificate === undefined || until === undefined || until <= certificate.until) return false
  return !attendedDays(training, today).some(day => day > certificate.from)
}
