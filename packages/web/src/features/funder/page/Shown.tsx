import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { capitalised, periodWords } from '../period/words.ts'
import { CsvButton } from './CsvButton.tsx'
import { Filters } from './Filters.tsx'
import { useReport } from './ReportContext.ts'

/** The filters as a sentence, so that a copy shows what was counted, and a link to change them. */
export function Shown() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { report, period, search } = useReport()
  const { change, ...chosen } = search
  const grant = report.grants.find(({ id }) => id === search.grant)
  const text = t('shown.text', {
    period: capitalised(periodWords(period, t, dates)),
    grants: grant ? t('shown.grant', { name: grant.name }) : t('shown.grants'),
    partners: grant ? grant.tenants.map(id => report.tenantNames[id] ?? id).join(', ') : t('shown.partners'),
  })
  return (
    <>
      <div className="row between" style={{ gap: '.5rem 2rem' }}>
        <p className="small full" style={{ flex: '1 1 26rem' }}>
          <b>{t('shown.you')}</b> {text}{' '}
          <Link
            to="/reports"
            search={change ? chosen : { ...search, change: true }}
            replace
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-expanded={change === true}
            aria-controls="filters"
            className="no-print"
          >
            {change ? t('shown.close') : t('shown.change')}
          </Link>
        </p>
        <CsvButton by="month" what={t('chart.month.plain')} />
      </div>
      <div id="filters" hidden={!change}>
        {change && <Filters />}
      </div>
    </>
  )
}
