import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { Lists } from './find/Lists.tsx'
import { SearchField } from './find/SearchField.tsx'
import { lastSearched, rememberSearched } from './find/searched.ts'
import { FirstCard } from './queue/FirstCard.tsx'
import { filtered } from './queue/filters.ts'
import { isLate } from './queue/lateness.ts'
import { QueueFilters } from './queue/QueueFilters.tsx'
import { QueueList } from './queue/QueueList.tsx'
import { RightsDue } from './queue/RightsDue.tsx'
import { queueSearch } from './queue/search.ts'
import { useQueue, type WaitingList } from './queue/useQueue.ts'
import { capitalised, numberWord } from './queue/words.ts'

const FoundDossiers = lazy(async () => ({ default: (await import('./find/FoundDossiers.tsx')).FoundDossiers }))
const DecidedDossiers = lazy(async () => ({ default: (await import('./find/DecidedDossiers.tsx')).DecidedDossiers }))

const route = getRouteApi('/signed-in-layout/staff-layout/queue')

/** The dossiers of a manager's region: what waits (most overdue first), what was decided, and finding one. */
export function QueuePage() {
  const { t } = useTranslation('manager')
  const { t: search } = useTranslation('dossierSearch')
  const { list } = queueSearch(route.useSearch())
  const { data, isError, refetch } = useQueue()
  const [searched, setSearched] = useState(lastSearched)
  const onSearch = (text: string) => {
    rememberSearched(text)
    setSearched(text)
  }
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{list === undefined ? t('title') : search(`lists.${list}.title`)}</PageTitle>
        {list === undefined && data && <Intro list={data} />}
      </div>
      <SearchField searched={searched} onSearch={onSearch} />
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        {searched !== '' && <FoundDossiers text={searched} />}
        {searched === '' && <Lists current={list} />}
        {searched === '' && list !== undefined && <DecidedDossiers key={list} list={list} />}
      </Suspense>
      {searched === '' && list === undefined && (
        <>
          {!data && !isError && <Loading>{t('loading')}</Loading>}
          {isError && <Failed what={t('failed')} retry={() => void refetch()} />}
          {data && <RightsDue items={data.rightsDue} />}
          {data && <Waiting list={data} />}
        </>
      )}
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
  const search = queueSearch(route.useSearch())
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
