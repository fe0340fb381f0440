import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { isNotThere, useTrajectory } from '../../trajectory/useTrajectory.ts'
import { partPages } from './partPages.ts'
import { titleOf } from './titles.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/today/$tenant/$id/$part')

/** One part of a trajectory as a page of its own, by the last word of its address. */
export function TrajectoryPart() {
  const { t, locale } = useTranslation('today')
  const { tenant, id, part } = route.useParams()
  const { trajectory, answer, error, refetch } = useTrajectory(tenant, id)
  const [said, say] = useState('')
  const Page = Object.hasOwn(partPages, part) ? partPages[part] : undefined
  const isMissing = !Page || answer?.view === 'offer' || (error && isNotThere(error))
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/today/$tenant/$id" params={{ tenant, id }}>
          ‹ {trajectory ? titleOf(trajectory, locale) : t('one.tab')}
        </Link>
      </p>
      {trajectory && Page ? (
        <>
          <StatusMessage sentence={said} />
          <Suspense fallback={<Loading>{t('one.loading')}</Loading>}>
            <Page trajectory={trajectory} say={say} />
          </Suspense>
        </>
      ) : (
        <>
          <PageTitle>{t('one.tab')}</PageTitle>
          {isMissing && <Failed what={t('one.notYours')} safe="" />}
          {!isMissing && error && <Failed what={t('one.failed')} retry={() => void refetch()} />}
          {!isMissing && !error && <Loading>{t('one.loading')}</Loading>}
        </>
      )}
    </div>
  )
}
