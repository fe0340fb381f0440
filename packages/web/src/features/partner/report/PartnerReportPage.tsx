import { periodWords } from '@kring/domain/releases/words'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { readPartnerReport } from '../../../api/partnerReport.ts'
import { instantNow } from '../../../clock/serverClock.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Failed, Field, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { usePartner } from '../PartnerContext.ts'
import { Breakdowns } from './Breakdowns.tsx'
import { Downloads } from './Downloads.tsx'
import { Months } from './Months.tsx'
import { chosenPeriod, type PeriodGroups, periodsUpTo, type ReportPeriod } from './periods.ts'
import { Sections } from './Sections.tsx'

/** What became of a partner's own referrals, funded or not: exact and as of now, for the partner alone. */
export function PartnerReportPage() {
  const { t } = useTranslation('partner')
  const { name } = usePartner()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const groups = periodsUpTo(instantNow().slice(0, 'YYYY-MM'.length))
  const period = chosenPeriod(groups, search.period)
  return (
    <div className="stack report">
      <div className="stack stack-s">
        <PageTitle>{t('report.title')}</PageTitle>
        <p className="soft">{t('report.lead', { name })}</p>
      </div>
      <Note tone="sun" title={t('report.ownOnly')}>
        {t('report.ownOnlyWhy')}
      </Note>
      {period && <PeriodField groups={groups} chosen={period} />}
      {period && <Report period={period} />}
    </div>
  )
}

function PeriodField({ groups, chosen }: { readonly groups: PeriodGroups; readonly chosen: ReportPeriod }) {
  const { t, locale } = useTranslation('partner')
  const navigate = useNavigate()
  return (
    <Field id="period" label={t('report.period')}>
      {binding => (
        <select
          {...binding}
          value={chosen.key}
          onChange={event => {
            const period = event.target.value
            void navigate({
              to: '/partner/$part',
              params: { part: 'report' },
              search: kept => ({ ...kept, period }),
              resetScroll: false,
            })
          }}
        >
          {(['years', 'quarters', 'months'] as const).map(kind => (
            <optgroup key={kind} label={t(`report.${kind}`)}>
              {groups[kind].map(period => (
                <option key={period.key} value={period.key}>
                  {periodWords(period, locale)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

function Report({ period: { from, to } }: { readonly period: ReportPeriod }) {
  const { t } = useTranslation('partner')
  const { id: tenant } = usePartner()
  const dates = useDates()
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['partner-report', tenant, from, to],
    queryFn: () => readPartnerReport(tenant, { from, to }),
  })
  const total = data?.figures.find(({ indicator }) => indicator === 'referrals')
  return (
    <>
      {isPending && <Loading>{t('report.loading')}</Loading>}
      {isError && <Failed what={t('report.failed')} retry={() => void refetch()} />}
      {data && (
        <>
          {!data.isWhole && (
            <Note tone="sun" title={t('report.notWhole')}>
              {t('report.notWholeWhy')}
            </Note>
          )}
          <div className="row between">
            <p className="small soft">{t('report.asOf', { moment: dates.dayAndTime(data.asOf) })}</p>
            <Downloads tenant={tenant} from={from} to={to} />
          </div>
          {total?.figure.kind === 'count' && total.figure.n === 0 && <Note>{t('report.none')}</Note>}
          <Sections report={data} />
          {data.months.length > 1 && <Months report={data} />}
          <Breakdowns report={data} />
        </>
      )}
    </>
  )
}
