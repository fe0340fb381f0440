import { newerMonths, periodWords } from '@kring/domain/releases/words'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { addressOf } from '../address.ts'
import { type PeriodReport, useOpenEdition } from '../OpenEdition.ts'

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
          <Link to="/reports" search={addressOf({ ...search, period: newer.key })} resetScroll={false}>
            {periodWords(newer, locale)}
          </Link>
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
        <Link
          key={period.key}
          to="/reports"
          search={addressOf({ ...kept, period: period.key })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={period.key === report.period.key ? 'true' : undefined}
        >
          {periodWords(period, locale)}
        </Link>
      ))}
    </nav>
  )
}
