import { trendOf, trendWords } from '@kring/domain/releases/trend'
import { shortPeriodWords } from '@kring/domain/releases/words'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { CountText } from '../parts/CountText.tsx'
import { TrendChart } from './TrendChart.tsx'

/** The year of the period in quarters, like for like with the year before: drawing and table. */
export function TrendPanel() {
  const { t, locale } = useTranslation('funder')
  const { published, report } = useOpenEdition()
  const year = report.period.from.slice(0, 4)
  const trend = trendOf(published.edition, year)
  if (trend.spans.length === 0) return null
  const compares = trend.spans.some(({ before }) => before !== undefined)
  return (
    <section className="card tight stack stack-s" aria-labelledby="trend">
      <h2 className="card-title" id="trend">
        {trendWords(trend, locale)}
      </h2>
      <div className="cols even">
        <TrendChart trend={trend} />
        <table>
          <caption className="visually-hidden">{t('trend.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trend.period')}</th>
              <th scope="col" className="n">
                {year}
              </th>
              {compares && (
                <th scope="col" className="n">
                  {Number(year) - 1}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {trend.spans.map(({ period, now, before }) => (
              <tr key={period.key}>
                <th scope="row">
                  {shortPeriodWords(period, locale)}{' '}
                  {period.kind === 'month' && <span className="soft">({t('trend.running')})</span>}
                </th>
                <td className="n">
                  <CountText count={now} />
                </td>
                {compares && (
                  <td className="n">
                    <CountText count={before} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
