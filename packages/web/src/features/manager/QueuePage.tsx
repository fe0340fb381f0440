import { getRouteApi, Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { FirstCard } from './queue/FirstCard.tsx'
import { filtered } from './queue/filters.ts'
import { isLate } from './queue/lateness.ts'
import { QueueFilters } from './queue/QueueFilters.tsx'
import { QueueList } from './queue/QueueList.tsx'
import { useQueue, type WaitingList } from './queue/useQueue.ts'
import { capitalised, numberWord } from './queue/words.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/queue')

/** "Wacht op mij": the dossiers that wait for this regional manager, most overdue first. */
export function QueuePage() {
  const { t } = useTranslation('manager')
  const { data, isError, refetch } = useQueue()
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        {data && <Intro list={data} />}
        {!data && !isError && <Loading>{t('loading')}</Loading>}
      </div>
      {isError && <Failed what={t('failed')} retry={() => void refetch()} />}
      {data && <Waiting list={data} />}
    </>
  )
}

function Intro({ list: { items, today } }: { readonly list: WaitingList }) {
  const { t } = useTranslation('manager')
  const dates = useDates()
  const late = items.filter(({ dueOn }) => isLate(dueOn, today)).length
  const lateWords = late > 0 ? t('introLate', { count: late, n: numberWord(late, t) }) : t('introNoneLate')
  return (
    <p className="soft">
      {t('intro', {
        count: items.length,
        n: capitalised(numberWord(items.length, t)),
        today: capitalised(dates.day(today)),
        late: lateWords,
      })}
    </p>
  )
}

function Waiting({ list }: { readonly list: WaitingList }) {
  const { t } = useTranslation('manager')
  const search = route.useSearch()
  if (list.items.length === 0)
    return (
      <div className="card stack stack-s">
        <p>
          <b>{t('empty')}</b>
        </p>
        <p className="soft">{t('emptyMore')}</p>
      </div>
    )
  const { today } = list
  const [first, ...others] = filtered(list.items, search, today)
  const late = others.filter(({ dueOn }) => isLate(dueOn, today))
  const onTime = others.filter(({ dueOn }) => !isLate(dueOn, today))
  return (
    <>
      {first && <FirstCard item={first} today={today} />}
      <QueueFilters list={list} search={search} />
      {!first && (
        <p>
          {t('emptyFiltered')}{' '}
          <Link to="/queue" search={{}}>
            {t('filters.clear')}
          </Link>
        </p>
      )}
      {late.length > 0 && <QueueList id="late" title={t('also')} items={late} today={today} />}
      {onTime.length > 0 && <QueueList id="ontime" title={t('onTime')} items={onTime} today={today} />}
      {list.capped && <p className="small soft">{t('capped', { n: list.items.length })}</p>}
      <p className="small soft">{t('noNames')}</p>
    </>
  )
}
