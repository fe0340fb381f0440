import { attendedDays } from '@kring/domain/coordinators'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, buttonClass, Icon, Tag } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { CommandOvertaken } from '../ChangesSince.tsx'
import { CertificateForm, EarlierDayForm, EnrolForm } from '../lazyForms.ts'
import { PaperWords } from '../papers/PapersCard.tsx'
import { lapsingState } from '../papers/paperState.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'
import { useRecordCommand } from '../useRecordCommand.ts'
import { dayState, inOrder, type TrainingDay } from './trainingDays.ts'

/** The days of training, and the certificate that rests on them (G8). */
export function TrainingCard() {
  const { t } = useTranslation('coordinatorRecord')
  const { record, isOpen, open, place } = useOpenRecord()
  const { training, today, trainingLength } = record
  const attended = attendedDays(training, today).length
  return (
    <RecordCard card="training">
      <p className="small">{t('attended', { count: attended, needed: trainingLength })}</p>
      {training.length > 0 && (
        <ul className="members small">
          {inOrder(training).map(one => (
            <DayLine key={`${one.session} ${one.day}`} day={one} />
          ))}
        </ul>
      )}
      {isOpen('enrol') && <EnrolForm />}
      {isOpen('earlier') && <EarlierDayForm />}
      {place.of === 'region' && (
        <div className="tools">
          {may(record, 'enrol') && !isOpen('enrol') && (
            <Button look="plain" small icon="plus" onClick={() => open('enrol')}>
              {t('enrol.open')}
            </Button>
          )}
          {may(record, 'record-attendance') && !isOpen('earlier') && (
            <Button look="plain" small icon="plus" onClick={() => open('earlier')}>
              {t('earlier.open')}
            </Button>
          )}
          <Link to="/coordinators/$person" params={{ person: 'training' }} className={buttonClass('plain', true)}>
            {t('toTraining')}
          </Link>
        </div>
      )}
      <Certificate attended={attended} />
    </RecordCard>
  )
}

function DayLine({ day }: { readonly day: TrainingDay }) {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const { record } = useOpenRecord()
  const correct = useRecordCommand('record-attendance', 'training')
  const state = dayState(day, record.today)
  const isPast = day.day <= record.today
  const to = state === 'attended' ? 'absent' : 'attended'
  const body = { session: day.session, days: [{ day: day.day, attended: to === 'attended' }] }
  return (
    <li>
      <span>
        {dates.day(day.day)}{' '}
        <Tag tone={state === 'attended' ? 'good' : state === 'to-record' ? 'sun' : undefined}>{t(`day.${state}`)}</Tag>
      </span>
      {isPast && may(record, 'record-attendance') && (
        <Button look="plain" small busy={correct.busy} onClick={() => correct.give(body, t('said.attendance'))}>
          {t(`correct.${to}`)}
          <span className="visually-hidden"> ({dates.date(day.day)})</span>
        </Button>
      )}
      <div style={{ gridColumn: '1 / -1' }}>
        <CommandOvertaken at={correct.overtakenAt} />
        <ProblemNote error={correct.error} />
      </div>
    </li>
  )
}

/** The certificate, or the locked button that gives it with what it waits for. */
function Certificate({ attended }: { readonly attended: number }) {
  const { t } = useTranslation('coordinatorRecord')
  const { record, isOpen, open } = useOpenRecord()
  const { certificate } = record.papers
  const left = record.trainingLength - attended
  const isLocked = left > 0
  return (
    <div
      className="stack stack-s"
      style={{ borderBlockStart: '1px solid var(--line)', paddingBlockStart: 'var(--s3)' }}
    >
      <dl className="facts">
        <dt>{t('paper.certificate')}</dt>
        <dd>
          <PaperWords state={lapsingState(certificate, record)} />
        </dd>
      </dl>
      {may(record, 'grant-certificate') &&
        (isOpen('certificate') && !isLocked ? (
          <CertificateForm />
        ) : (
          <div className="stack stack-s">
            <div>
              <Button
                look="quiet"
                locked={isLocked}
                aria-describedby={isLocked ? 'certificate-lock' : undefined}
                {...(isLocked && { icon: 'lock' as const })}
                onClick={() => open('certificate')}
              >
                {t(certificate ? 'certificate.extend' : 'certificate.give')}
              </Button>
            </div>
            {isLocked && (
              <p className="small" id="certificate-lock">
                <Icon name="lock" /> {t('certificate.locked', { count: left, attended, needed: record.trainingLength })}
              </p>
            )}
          </div>
        ))}
    </div>
  )
}
