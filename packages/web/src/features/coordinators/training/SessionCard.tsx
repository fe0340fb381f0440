import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrainingList } from '../../../api/coordinators.ts'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { AttendanceForm } from './AttendanceForm.tsx'
import { CancelEnrolment } from './CancelEnrolment.tsx'
import { EnrolSomebody } from './EnrolSomebody.tsx'
import { ChangeSessionForm } from './SessionForm.tsx'
import { attendanceOn, type Enrolled, type Session, seatsLeft, sessionKey } from './sessions.ts'

type Props = { readonly session: Session; readonly training: TrainingList }

/** One form of the card at a time: its plan, somebody to enrol, or who was there on a day. */
type Open = { readonly form: 'change' | 'enrol' } | { readonly form: 'attendance'; readonly day: string }

export function SessionCard({ session, training: { region, today } }: Props) {
  const { t } = useTranslation('training')
  const dates = useDates()
  const { subject } = useKnownMe()
  const { id, days, place, seats, enrolled } = session
  const [open, setOpen] = useState<Open | undefined>(() =>
    hasSessionFields(sessionKey(subject, region, id)) ? { form: 'change' } : undefined,
  )
  const [said, setSaid] = useState('')
  const close = (sentence: string) => {
    setOpen(undefined)
    setSaid(sentence)
  }
  const show = (next: Open) => {
    setSaid('')
    setOpen(next)
  }
  const held = days.filter(day => day <= today)
  const title = t('sessionTitle', { day: dates.day(days[0] ?? ''), place })
  return (
    <section className="card tight stack stack-s" aria-labelledby={`session-${id}`}>
      <div className="row between keep act">
        <h3 className="card-title" id={`session-${id}`}>
          {title}
        </h3>
        {open?.form !== 'change' && (
          <Button look="plain" small icon="pencil" onClick={() => show({ form: 'change' })}>
            {t('change')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )}
      </div>
      <StatusMessage sentence={said} />

      {open?.form === 'change' ? (
        <ChangeSessionForm session={session} region={region} onClose={close} />
      ) : (
        <dl className="facts">
          <dt>{t('field.days')}</dt>
          <dd>
            {days.map(day => (
              <span key={day} style={{ display: 'block' }}>
                {dates.day(day)}
              </span>
            ))}
          </dd>
          <dt>{t('field.place')}</dt>
          <dd>{place}</dd>
          <dt>{t('seatsTaken')}</dt>
          <dd className="num">{t('seats', { n: enrolled.length, count: seats })}</dd>
        </dl>
      )}
      {enrolled.length > 0 && <EnrolledList session={session} held={held} onSaid={setSaid} />}
      {open?.form === 'enrol' && <EnrolSomebody session={session} region={region} onClose={close} />}
      {open?.form === 'attendance' && (
        <AttendanceForm key={open.day} session={session} day={open.day} onClose={close} />
      )}

      <div className="tools">
        {open?.form !== 'enrol' && seatsLeft(session) > 0 && (
          <Button look="plain" small icon="plus" onClick={() => show({ form: 'enrol' })}>
            {t('enrol')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )}
        {enrolled.length > 0 &&
          held.map(day => (
            <Button key={day} look="plain" small icon="check" onClick={() => show({ form: 'attendance', day })}>
              {t('attendance', { day: dates.short(day) })}
            </Button>
          ))}
      </div>
    </section>
  )
}

type ListProps = {
  readonly session: Session
  readonly held: readonly string[]
  readonly onSaid: (sentence: string) => void
}

function EnrolledList({ session, held, onSaid }: ListProps) {
  const { t } = useTranslation('training')
  const { enrolled } = session
  return (
    <ul className="members small" aria-label={t('whoComes')}>
      {enrolled.map(one => (
        <li key={one.person}>
          <div>
            <Link to="/coordinators/$person" params={{ person: one.person }}>
              {one.name}
            </Link>{' '}
            <Attended enrolled={one} held={held} />
          </div>
          <CancelEnrolment enrolled={one} session={session} onDone={onSaid} />
        </li>
      ))}
    </ul>
  )
}

/** "2 van 3 dagen gevolgd", once a day was held; and whether a day is still to be recorded. */
function Attended({ enrolled, held }: { readonly enrolled: Enrolled; readonly held: readonly string[] }) {
  const { t } = useTranslation('training')
  if (held.length === 0) return null
  const there = held.filter(day => attendanceOn(enrolled, day) === true).length
  const open = held.filter(day => attendanceOn(enrolled, day) === undefined).length
  return (
    <>
      <span className="soft num">{t('attended', { n: there, count: held.length })}</span>{' '}
      {open > 0 && <Tag tone="sun">{t('toRecord', { count: open })}</Tag>}
    </>
  )
}
