import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { regionName } from '../../../members/roles.ts'
import { SearchField } from '../find/SearchField.tsx'
import { lastSearched, rememberSearched } from '../find/searched.ts'
import { capitalised } from '../queue/words.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardList } from './BoardList.tsx'
import { FirstTrajectory } from './FirstTrajectory.tsx'
import { LoadCard } from './LoadCard.tsx'
import { Stages } from './Stages.tsx'
import { type BoardSearch, boardSearch, isFiltered } from './search.ts'
import { mostOverdue } from './turn.ts'
import { useBoardCounts, useLate } from './useBoard.ts'

const FoundDossiers = lazy(async () => ({ default: (await import('../find/FoundDossiers.tsx')).FoundDossiers }))

const route = getRouteApi('/signed-in-layout/staff-layout/trajectories')

/** All trajectories of a manager's region: counts by stage that filter, what to take first, the rows, the load. */
export function BoardPage() {
  const { t } = useTranslation('board')
  const search = boardSearch(route.useSearch())
  const [searched, setSearched] = useState(lastSearched)
  const onSearch = (text: string) => {
    rememberSearched(text)
    setSearched(text)
  }
  return (
    <>
      <div className="row between heading-row">
        <Heading search={search} />
        <SearchField searched={searched} onSearch={onSearch} />
      </div>
      {searched !== '' && (
        <Suspense fallback={<Loading>{t('loading')}</Loading>}>
          <FoundDossiers text={searched} />
        </Suspense>
      )}
      {searched === '' && <Board search={search} />}
    </>
  )
}

function Heading({ search: { region } }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  const dates = useDates()
  const counts = useBoardCounts(region)
  const late = useLate(region)
  const [first] = late.data?.pages ?? []
  const { stages } = counts.data ?? {}
  const running = stages && Object.values(stages).reduce((sum, n) => sum + n, 0) - stages.stopped - stages.closed
  const name = counts.data && regionName(counts.data.region)
  return (
    <div className="stack stack-s">
      <PageTitle tab={t('tab')}>{name === undefined ? t('tab') : t('title', { region: name })}</PageTitle>
      {first && running !== undefined && (
        <p className="soft">
          {capitalised(dates.day(first.today))}. {t('running', { count: running })}
          {first.cursor === undefined && `, ${t('lateOf', { count: first.items.length })}`}.
        </p>
      )}
      {first && first.regions.length > 1 && (
        <nav className="filters" aria-label={t('regions')}>
          {first.regions.map(one => (
            <Link
              key={one}
              to="/trajectories"
              search={{ region: one }}
              aria-current={one === first.region ? 'true' : undefined}
            >
              {regionName(one)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  )
}

function Board({ search }: { readonly search: BoardSearch }) {
  const { t } = useTranslation('board')
  const late = useLate(search.region)
  const counts = useBoardCounts(search.region)
  const today = late.data?.pages[0]?.today
  const first = isFiltered(search) ? undefined : mostOverdue(late.data?.pages.flatMap(({ items }) => items) ?? [])
  return (
    <>
      {counts.isError && <Failed what={t('failed')} retry={() => void counts.refetch()} />}
      {counts.data && <Stages counts={counts.data.stages} search={search} />}
      <BoardFilters search={search} />
      {first && today && <FirstTrajectory item={first} today={today} />}
      <BoardList search={search} counts={counts.data?.stages} />
      <LoadCard search={search} />
      <p className="small soft">{t('noNames')}</p>
    </>
  )
}
