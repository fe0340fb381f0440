import { newerMonths, periodWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'
import { ReportLink } from '../parts/ReportLink.tsx'

type Period = PeriodReport['period']

/** The periods of the edition: those of the year that is shown, the others below each other. There are no others. */
export function Periods() {
  const { t, locale } = useTranslation('funder')
  const { published, report, instead, search } = useOpenEdition()
  const year = report.period.from.slice(0, 4)
  const all = published.edition.periods.map(({ period }) => period)
  const isAsked = search.period !== undefined || search.from !== undefined
  const newer = isAsked ? undefined : newerMonths(all, report.period, published.edition.grant.to)
  const near = all.filter(({ kind, from }) => kind !== 'month' && from.startsWith(year))
  const far = all.filter(period => !near.includes(period))
  return (
    <div className="stack stack-s">
      {instead && (
        <Note tone="sun" small>
          {t('period.instead', { period: periodWords(report.period, locale) })}
        </Note>
      )}
      {newer !== undefined && (
        <p className="small full">
          {t('period.newest')}{' '}
          <ReportLink search={{ ...search, period: newer.key }} isCurrent={false}>
            {periodWords(newer, locale)}
          </ReportLink>
        </p>
      )}
      <PeriodLinks periods={near} label={t('period.label')} />
      {far.length > 0 && (
        <details className="def no-print">
          <summary>{t('period.more')}</summary>
          <PeriodLinks periods={far} label={t('period.more')} />
        </details>
      )}
    </div>
  )
}

function PeriodLinks({ periods, label }: { readonly periods: readonly Period[]; readonly label: string }) {
  const { locale } = useTranslation('funder')
  const { report, search } = useOpenEdition()
  const { from, to, ...kept } = search
  return (
    <nav className="filters" aria-label={label}>
      {periods.map(period => (
        <ReportLink
          key={period.key}
          search={{ ...kept, period: period.key }}
          isCurrent={period.key === report.period.key}
        >
          {periodWords(period, locale)}
        </ReportLink>
      ))}
    </nav>
  )
}
