import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type Overview, readOverview } from '../../api/overview.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { regionName } from '../../members/roles.ts'
import { FidelityCard } from './FidelityCard.tsx'
import { LoadCard } from './LoadCard.tsx'
import { Partners } from './Partners.tsx'
import { PartnerTimes } from './PartnerTimes.tsx'
import { Regions } from './Regions.tsx'
import { StopReasons } from './StopReasons.tsx'
import { TimeCard } from './TimeCard.tsx'
import { UnfundedCard } from './unfunded/UnfundedCard.tsx'
import { UnfundedPage } from './unfunded/UnfundedPage.tsx'
import { Waiting } from './Waiting.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/overview')

/** The overview of a region, or the list behind one of its numbers. */
export function OverviewPage() {
  const { region: asked, list } = route.useSearch()
  const region = typeof asked === 'string' ? asked : undefined
  return list === 'unfunded' ? <UnfundedPage region={region} /> : <RegionOverview region={region} />
}

/** What waits and runs in a region, in counts: for its managers, and of every region for a platform admin. */
function RegionOverview({ region }: { readonly region: string | undefined }) {
  const { t } = useTranslation('board')
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['overview', region],
    queryFn: () => readOverview(region),
  })
  return (
    <div className="stack">
      <div className="stack stack-s">
        <PageTitle tab={t('overview.tab')}>
          {data ? t('overview.title', { region: regionName(data.region) }) : t('overview.tab')}
        </PageTitle>
        <p className="soft">{t('overview.lead')}</p>
      </div>
      {isPending && <Loading>{t('overview.loading')}</Loading>}
      {isError && <Failed what={t('overview.failed')} retry={() => void refetch()} />}
      {data && (
        <>
          <Regions regions={data.regions} region={data.region} />
          <Waiting waiting={data.waiting} />
          <div className="cols even">
            <LoadCard load={data.load} />
            <UnfundedCard unfunded={data.unfunded} region={data.region} />
            <StopReasons reasons={data.stopReasons} />
            <TimeCard stages={data.stages} />
            <FidelityCard fidelity={data.fidelity} />
          </div>
          <Partners partners={data.partners} />
          <PartnerTimes partners={data.partners} stages={data.stages} />
          <Months months={data.months} />
        </>
      )}
    </div>
  )
}

function Months({ months: { from, to } }: Pick<Overview, 'months'>) {
  const { t } = useTranslation('board')
  const dates = useDates()
  return <p className="small soft">{t('overview.months', { from: dates.month(from), to: dates.month(to) })}</p>
}
