import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { regionName } from '../../../members/roles.ts'
import { CoordinatorsNav } from '../CoordinatorsNav.tsx'
import { forecastQuery } from '../queries.ts'
import { RegionLinks } from '../RegionLinks.tsx'
import { ForecastOf } from './ForecastOf.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/coordinators/$person')

/** How many coordinators a region will need in the coming quarters, or that it cannot be said. */
export function ForecastPage() {
  const { t } = useTranslation('coordinators')
  const { region } = route.useSearch()
  const { data, isError, refetch } = useQuery(forecastQuery(region))
  return (
    <>
      <CoordinatorsNav />
      <div className="stack stack-s">
        <PageTitle tab={t('forecast.tab')}>
          {data ? t('forecast.title', { region: regionName(data.region) }) : t('forecast.tab')}
        </PageTitle>
        <p className="soft">{t('forecast.nobodyNamed')}</p>
      </div>
      {isError && <Failed what={t('forecast.failed')} retry={() => void refetch()} />}
      {!data && !isError && <Loading>{t('forecast.loading')}</Loading>}
      {data && (
        <>
          <RegionLinks part="forecast" regions={data.regions} current={data.region} />
          <ForecastOf region={data} />
        </>
      )}
    </>
  )
}
