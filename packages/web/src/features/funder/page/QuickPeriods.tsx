import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { lastTwelve } from '../period/months.ts'
import type { Period } from '../period/period.ts'
import { reportSearch } from '../period/search.ts'
import { useReport } from './ReportContext.ts'

/** Shortcuts for common periods: three calendar years and the last twelve months. */
export function QuickPeriods() {
  const { t } = useTranslation('funder')
  const { period, search, now } = useReport()
  const { change, ...kept } = search
  const years = [0, 1, 2].map(back => String(Number(now.slice(0, 4)) - back))
  const quick: readonly (Period & { readonly name: string })[] = [
    ...years.map(year => ({ name: year, from: `${year}-01`, to: `${year}-12` })),
    { name: t('filters.last'), ...lastTwelve(now) },
  ]
  return (
    <nav className="filters" aria-label={t('filters.quick')}>
      {quick.map(({ name, from, to }) => (
        <Link
          key={name}
          to="/reports"
          search={reportSearch({ ...kept, from, to })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={period.from === from && period.to === to ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
