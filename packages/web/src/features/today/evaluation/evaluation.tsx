import { daysBetween } from '@kring/domain/calendar'
import { lastEvaluationDay } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note, PageTitle, Tag } from '../../../kit/index.ts'
import type { PartPageProps } from '../partPage.ts'
import { titleOf } from '../titles.ts'
import { AfterCard } from './AfterCard.tsx'
import { AgreementsCard } from './AgreementsCard.tsx'
import { CompleteCard } from './CompleteCard.tsx'
import { HelpCard } from './HelpCard.tsx'
import { MomentsCard } from './MomentsCard.tsx'
import { QuestionsCard } from './QuestionsCard.tsx'
import { RatingsCard } from './RatingsCard.tsx'
import { TalksCard } from './TalksCard.tsx'
import { TooEarly } from './TooEarly.tsx'
import { VoicesCard } from './VoicesCard.tsx'

/** How the plan goes, a month after and later (G18): who was spoken with, each agreement, and what the family wants next. */
export function EvaluationPage({ trajectory, say }: PartPageProps) {
  const { t, locale } = useTranslation('evaluation')
  const { evaluation, reference } = trajectory
  const { current, done, from } = evaluation
  return (
    <>
      <div className="stack stack-s">
        <div className="row">
          <PageTitle tab={t('tab', { reference })}>{t('title', { name: titleOf(trajectory, locale) })}</PageTitle>
          <DayTag trajectory={trajectory} />
        </div>
        <Lead trajectory={trajectory} />
      </div>
      {!from && <Note tone="sun">{t('noPlan')}</Note>}
      {from && !current && done.length === 0 && <TooEarly trajectory={trajectory} />}
      {!current && done.length > 0 && <AfterCard trajectory={trajectory} say={say} />}
      {current && (
        <div className="cols even" style={{ gap: '1rem' }}>
          <TalksCard trajectory={trajectory} say={say} />
          <CompleteCard trajectory={trajectory} say={say} />
        </div>
      )}
      <div className="cols" style={{ gap: '1rem' }}>
        {(current !== undefined || done.length > 0) && <AgreementsCard trajectory={trajectory} say={say} />}
        <MomentsCard trajectory={trajectory} />
      </div>
      <HelpCard trajectory={trajectory} say={say} />
      <QuestionsCard trajectory={trajectory} say={say} />
      {current && <RatingsCard trajectory={trajectory} say={say} />}
      {from && <VoicesCard trajectory={trajectory} />}
    </>
  )
}

type Props = Pick<PartPageProps, 'trajectory'>

/** The moment that runs, else the next one. */
function momentNow({ evaluation: { current, done, moments } }: PartPageProps['trajectory']) {
  const known = new Set(done.map(({ moment }) => moment))
  return current === undefined
    ? moments.find(({ moment }) => !known.has(moment))
    : moments.find(({ moment }) => moment === current.moment)
}

function DayTag({ trajectory }: Props) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { evaluation, today } = trajectory
  const { current, done, from } = evaluation
  const moment = momentNow(trajectory)
  if (!from) return null
  if (!current) {
    if (done.length === 0 && moment) return <Tag>{t('fromDay', { day: dates.near(moment.dueOn) })}</Tag>
    return done.length > 0 ? <Tag tone="good">{t('isDone')}</Tag> : null
  }
  const late = moment ? daysBetween(moment.completeBy, today) : 0
  if (late > 0)
    return (
      <Tag tone="bad" icon="clock">
        {t('late', { count: late })}
      </Tag>
    )
  if (current.moment !== 'months-1') return null
  return <Tag>{t('dayOf', { day: daysBetween(from, today), last: lastEvaluationDay })}</Tag>
}

function Lead({ trajectory }: Props) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { evaluation, preparation } = trajectory
  const { current, from } = evaluation
  const moment = momentNow(trajectory)
  if (!from) return null
  const since = t(preparation.planWithoutMeeting ? 'made' : 'since', { day: dates.day(from) })
  if (!current || !moment) return <p className="soft">{since}</p>
  return (
    <p className="soft full">
      {since} {t('completeBy', { day: dates.day(moment.completeBy) })}
    </p>
  )
}
