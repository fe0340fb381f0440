import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { isNone } from '../figures/share.ts'
import { useReport } from '../page/ReportContext.ts'
import { yearBefore } from '../period/months.ts'
import { bars } from '../period/search.ts'
import { periodName } from '../period/words.ts'
import { BarChart } from './BarChart.tsx'
import { BarTable } from './BarTable.tsx'
import { calmest, spansOf } from './groups.ts'
import { chartSays } from './words.ts'

/** Referrals over time: chart and table, compared with the previous year when a whole year is shown. */
export function ChartSection() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { report, before, period, now, search } = useReport()
  const compared = before && !isNone(before.referrals) ? before : undefined
  const hasQuarters = report.quarters.length > 0
  const per = hasQuarters ? (search.bars ?? calmest(report)) : 'month'
  const spans = spansOf(period, per, report, compared)
  const says = chartSays(spans, now)
  const every = says.kind !== 'plain' && says.n === says.of
  const title =
    says.kind === 'plain'
      ? t(`chart.${per}.plain`)
      : t(every ? `chart.${per}.every-${says.kind}` : `chart.${per}.${says.kind}`, { n: says.n, of: says.of })
  const names = { now: periodName(period, dates), before: compared && periodName(yearBefore(period), dates) }
  return (
    <section className="card tight stack stack-s" aria-labelledby="over-time">
      <h2 className="card-title" id="over-time">
        {title}
      </h2>
      {hasQuarters && (
        <nav className="filters" aria-label={t('chart.bars')}>
          {bars.map(one => (
            <Link
              key={one}
              to="/reports"
              search={{ ...search, bars: one }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true }}
              aria-current={per === one ? 'true' : undefined}
            >
              {t(one === 'quarter' ? 'chart.perQuarter' : 'chart.perMonth')}
            </Link>
          ))}
        </nav>
      )}
      <div className={spans.length > 6 ? 'stack' : 'cols even'}>
        <BarChart spans={spans} title={t(`chart.${per}.plain`)} names={names} />
        <BarTable
          spans={spans}
          per={per}
          names={names}
          total={{ now: report.referrals, before: compared?.referrals }}
        />
      </div>
    </section>
  )
}
