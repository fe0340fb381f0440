import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { useDayHere } from './DayContext.ts'
import { useNow } from './useNow.ts'
import { useTitle } from './useTitle.ts'

/** Whose day, when and where, and what time it is. */
export function DayHeading() {
  const { t } = useTranslation('day')
  const { client, dates, record } = useDayHere()
  const { day } = record.preparation
  const title = useTitle()
  const now = useNow(client)
  return (
    <div className="row between keep day-heading">
      <div className="stack stack-s">
        <PageTitle tab={t('title')}>{title}</PageTitle>
        {day && <p className="soft">{t('on', { day: dates.near(day.day), place: day.place })}</p>}
      </div>
      <p className="clock soft">
        <span className="visually-hidden">{t('now')} </span>
        {dates.time(now)}
      </p>
    </div>
  )
}
