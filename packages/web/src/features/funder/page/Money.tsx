import { useDates, useTranslation } from '../../../i18n/index.ts'
import { numbersIn } from '../figures/numbers.ts'
import { useReport } from './ReportContext.ts'

/** The known budget of each grant that runs in the period; nothing is estimated. */
export function Money() {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { report, search, period } = useReport()
  const numbers = numbersIn(locale)
  const grants = report.grants.filter(({ id, from, to }) =>
    search.grant === undefined ? from <= period.to && to >= period.from : id === search.grant,
  )
  if (grants.length === 0) return null
  return (
    <section className="card tight stack stack-s" aria-labelledby="money">
      <h2 className="card-title" id="money">
        {t('money.title')}
      </h2>
      <ul className="plain-list small stack" style={{ gap: '.3rem' }}>
        {grants.map(({ id, name, budget, from, to }) => (
          <li key={id} className="row" style={{ gap: '0 .75rem' }}>
            <b>{name}</b>
            <span className="num">{t('money.budget', { amount: numbers.euro(budget) })}</span>
            <span className="soft">{t('money.running', { from: dates.month(from), to: dates.month(to) })}</span>
          </li>
        ))}
      </ul>
      <p className="small soft full">{t('money.later')}</p>
    </section>
  )
}
