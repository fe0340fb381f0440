import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note, PageTitle } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { roomOf } from '../room/roomOf.ts'
import { useNow } from '../useNow.ts'
import { CameIn } from './CameIn.tsx'

/** The family is alone: a clock, and the two things that can happen. Nothing of what is said is kept (G14). */
export function PrivateScreen() {
  const { t } = useTranslation('day')
  const { client, record, dates, write, isBusy } = useDayHere()
  const now = useNow(client)
  const begun = record.conference.current?.periods.at(-1)?.from
  const intruders = roomOf(record).filter(({ place, leaves }) => leaves && (place === 'in-room' || place === 'on-line'))
  return (
    <div className="calm stack stack-l">
      <PageTitle tab={t('title')}>{t('private.title')}</PageTitle>
      <div className="stack stack-s">
        <p className="clock">
          <span className="visually-hidden">{t('now')} </span>
          {dates.time(now)}
        </p>
        {begun && (
          <p>
            {t('private.since', { time: dates.time(begun.at) })}
            <br />
            <span className="soft">{t('private.noEnd')}</span>
          </p>
        )}
      </div>
      {intruders.map(({ person: { id, name }, place }) => (
        <Note key={id} tone="sun" tight title={t('private.isIn', { name })} icon="warning">
          <Button look="quiet" small busy={isBusy} onClick={() => void write({ name: 'leave-room', person: id })}>
            {t(place === 'on-line' ? 'room.hungUp' : 'room.left-room', { name })}
          </Button>
        </Note>
      ))}
      <div className="stack">
        <Button wide busy={isBusy} onClick={() => void write({ name: 'end-private-time' })}>
          {t('private.end')}
        </Button>
        <CameIn />
      </div>
      <p className="small soft">{t('private.onlyTimes')}</p>
    </div>
  )
}
