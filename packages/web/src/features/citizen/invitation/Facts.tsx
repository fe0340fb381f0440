import { useState } from 'react'
import { type InvitationView, saveCalendar } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isRestorative } from './words.ts'

type Props = {
  readonly view: InvitationView
  readonly tenant: string
  readonly secret: string
  readonly isOver: boolean
}

/** When, where, and what the family chose. What nobody chose yet is said, not left out. */
export function Facts({ view, tenant, secret, isOver }: Props) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const { day, dayBefore, choices = {} } = view
  const chosen = (text: string | undefined) => (text === undefined ? t('notChosen') : <bdi>{text}</bdi>)
  return (
    <section className="card tight stack stack-s" aria-labelledby="facts">
      <h2 className="card-title" id="facts">
        {t('facts')}
      </h2>
      <dl className="facts">
        <dt>{t('when')}</dt>
        <dd>
          {day === undefined ? t('noDay') : <b>{t('dayAt', { day: dates.day(day.day), time: day.time })}</b>}
          {dayBefore && (
            <span className="small wholly">
              {t('dayWas', { day: dates.day(dayBefore.day), time: dayBefore.time })}
              {dayBefore.place !== day?.place && (
                <>
                  , <bdi>{dayBefore.place}</bdi>
                </>
              )}
            </span>
          )}
          {day !== undefined && !isOver && <span className="small soft wholly">{t('wholeDay')}</span>}
        </dd>
        <dt>{t('where')}</dt>
        <dd>{day === undefined ? t('notChosen') : <bdi>{day.place}</bdi>}</dd>
        {!isRestorative(view) && (
          <>
            <dt>{t('language')}</dt>
            <dd>{chosen(choices.language)}</dd>
            <dt>{t('food')}</dt>
            <dd>{chosen(choices.food)}</dd>
          </>
        )}
        {choices.rituals !== undefined && (
          <>
            <dt>{t('rituals')}</dt>
            <dd>{chosen(choices.rituals)}</dd>
          </>
        )}
        {choices.traditions !== undefined && (
          <>
            <dt>{t('traditions')}</dt>
            <dd>{chosen(choices.traditions)}</dd>
          </>
        )}
      </dl>
      {!isOver && <Calendar view={view} tenant={tenant} secret={secret} />}
    </section>
  )
}

/** The calendar file: also for a day that was cancelled, so that it goes out of the calendar. */
function Calendar({ view, tenant, secret }: Omit<Props, 'isOver'>) {
  const { t } = useTranslation('invitee')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { day, dayRevision, answer } = view
  if (dayRevision === 0) return null
  const comes = answer !== undefined && answer.answer !== 'no' && !answer.isFormer
  const save = async () => {
    setBusy(true)
    setFailure(undefined)
    await saveCalendar(tenant, secret).catch((error: unknown) => setFailure(error))
    setBusy(false)
  }
  return (
    <div className="stack stack-s no-print">
      <Button
        look={day !== undefined && comes ? 'filled' : 'quiet'}
        icon="calendar"
        wide
        busy={busy}
        onClick={() => void save()}
      >
        {t(day === undefined ? 'calendar.remove' : 'calendar.add')}
      </Button>
      <ProblemNote error={failure} what={t('calendar.failed')} />
      {day !== undefined && (
        <p className="small soft">{t(view.variant === 'family' ? 'calendar.saysFamily' : 'calendar.says')}</p>
      )}
    </div>
  )
}
