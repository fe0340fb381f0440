import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReleasePlace, ReleaseView } from '../../../api/releases.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { releaseQuery } from '../queries.ts'
import { ActCard } from './ActCard.tsx'
import { EditionsCard } from './EditionsCard.tsx'
import { IncompleteCard } from './IncompleteCard.tsx'
import { MergedCard } from './MergedCard.tsx'
import { RehearsalCard } from './RehearsalCard.tsx'
import { SinceCard } from './SinceCard.tsx'
import { StepsList } from './StepsList.tsx'
import '../releases.css'

const route = getRouteApi('/signed-in-layout/staff-layout/releases/$funder/$grant/$asOf/$number')

/** One release: what the rehearsal found, what is not complete, and where it is published. */
export function ReleasePage() {
  const { t } = useTranslation('releases')
  const place = route.useParams()
  const { data, isPending, error, refetch } = useQuery(releaseQuery(place))
  return (
    <div className="stack">
      <p className="crumb no-print">
        <Link to="/releases">‹ {t('all')}</Link>
      </p>
      {!data && <PageTitle>{t('one')}</PageTitle>}
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('oneFailed')} retry={() => void refetch()} />
      {data && <Release key={Object.values(place).join(' ')} place={place} view={data} />}
    </div>
  )
}

function Release({ place, view }: { readonly place: ReleasePlace; readonly view: ReleaseView }) {
  const { t } = useTranslation('releases')
  const dates = useDates()
  const [said, setSaid] = useState('')
  const { release, grant } = view
  return (
    <>
      <div className="stack stack-s">
        <PageTitle tab={t('one')}>{t(`heading.${release.state}`, { grant: grant.name })}</PageTitle>
        <p className="soft">
          {t('about', {
            day: dates.day(release.asOf),
            month: dates.month(release.through),
            funder: release.funderName,
          })}
          {view.edition?.countedOn !== undefined && ` ${t('countedOn', { day: dates.day(view.edition.countedOn) })}`}
          {release.number > 1 && ` ${t('editionNumber', { number: release.number })}`}
        </p>
      </div>
      <StatusMessage sentence={said} />
      <StepsList release={release} />
      <div className="cols">
        <div className="stack">
          <RehearsalCard view={view} />
          <MergedCard view={view} />
          <IncompleteCard place={place} view={view} onDone={setSaid} />
        </div>
        <aside className="stack" aria-label={t('publishing')}>
          <ActCard place={place} view={view} onDone={setSaid} />
          {view.edition !== undefined && (
            <Link className="button quiet wide" to="/releases/$funder/$grant/$asOf/$number/as-funder" params={place}>
              {t('asFunder')}
            </Link>
          )}
          <SinceCard view={view} />
        </aside>
      </div>
      <EditionsCard place={place} all={view.all} />
    </>
  )
}
