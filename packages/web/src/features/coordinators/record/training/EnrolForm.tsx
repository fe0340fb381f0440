import { isEnrolled } from '@kring/domain/coordinators'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Field, Loading } from '../../../../kit/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { trainingQuery } from '../../queries.ts'
import { formId, useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'

/** Enrols them in a session that has a seat left. */
export function EnrolForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { t: common } = useTranslation('common')
  const dates = useDates()
  const { record, close } = useOpenRecord()
  const sessions = useQuery(trainingQuery(record.region))
  const form = useRecordForm({
    form: 'enrol',
    command: 'enrol',
    card: 'training',
    fieldsOf: () => ({ session: '' }),
    bodyOf: ({ session = '' }) => ({ session }),
  })
  const errors = useSubmitErrors({ session: form.values.session ? undefined : t('enrol.wrong') })
  if (!sessions.data)
    return (
      <>
        {sessions.isPending && <Loading>{common('busy')}</Loading>}
        <ProblemNote error={sessions.error} retry={() => void sessions.refetch()} />
      </>
    )
  const open = sessions.data.items.filter(
    ({ id, days, seats, enrolled }) =>
      (days.at(-1) ?? '') >= record.today && enrolled.length < seats && !isEnrolled(record, id),
  )
  if (open.length === 0)
    return (
      <div id={formId('enrol')} className="note sun stack stack-s" tabIndex={-1}>
        <p>
          {t('enrol.none')}{' '}
          <Link to="/coordinators/$person" params={{ person: 'training' }}>
            {t('enrol.plan')}
          </Link>
        </p>
        <div>
          <Button look="plain" small onClick={() => close('enrol')}>
            {common('close')}
          </Button>
        </div>
      </div>
    )
  return (
    <RecordFormFrame
      form={form}
      errors={errors}
      said={t('said.enrolled')}
      nameOf={() => t('enrol.which')}
      save={t('enrol.save')}
    >
      <Field id="session" label={t('enrol.which')} fieldError={errors.fieldErrorOf('session')}>
        {binding => (
          <select {...binding} value={form.values.session} onChange={event => form.set('session', event.target.value)}>
            <option value="">{t('choose')}</option>
            {open.map(({ id, days, place, seats, enrolled }) => (
              <option key={id} value={id}>
                {t('enrol.option', { day: dates.date(days[0] ?? ''), place, left: seats - enrolled.length })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </RecordFormFrame>
  )
}
