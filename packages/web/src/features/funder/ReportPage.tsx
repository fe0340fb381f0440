import { monthOf } from '@kring/domain/calendar'
import { getRouteApi } from '@tanstack/react-router'
import { todayIn } from '../../clock/today.ts'
import { operatorZone, useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { useUsage } from './data/useUsage.ts'
import { type OpenReport, ReportProvider } from './page/ReportContext.ts'
import { ReportParts } from './page/ReportParts.tsx'
import { isWholeYear, periodOf } from './period/months.ts'
import { reportSearch } from './period/search.ts'
import { periodWords } from './period/words.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/reports')

/** The funder's report on the use of its grants: counts, never personal data. */
export function ReportPage() {
  const { t } = useTranslation('funder')
  const [funder] = useKnownMe().funders
  if (funder) return <Report key={funder.id} funder={funder.id} />
  return (
    <div className="stack">
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('noFunder')}</p>
    </div>
  )
}

function Report({ funder }: { readonly funder: string }) {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const search = reportSearch(route.useSearch())
  const now = monthOf(todayIn(operatorZone))
  const period = periodOf(search, now)
  const { grant } = search
  const compare = isWholeYear(period) ? 'year-before' : undefined
  const main = useUsage(funder, { ...period, by: 'month', grant, compare })
  if (main.data) {
    const open: OpenReport = {
      report: main.data,
      before: main.data.before,
      period,
      now,
      search,
    }
    return (
      <ReportProvider value={open}>
        <ReportParts />
      </ReportProvider>
    )
  }
  return (
    <div className="stack">
      <PageTitle>{t('title')}</PageTitle>
      {main.isError ? (
        <Failed what={t('failed')} retry={() => void main.refetch()} />
      ) : (
        <Loading>{t('loading', { period: periodWords(period, t, dates) })}</Loading>
      )}
    </div>
  )
}
