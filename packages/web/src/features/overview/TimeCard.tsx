import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Scroll } from './Scroll.tsx'
import { stageNames } from './stageNames.ts'

/** How long each stage took, of the referrals of the year: half of them took no longer. */
export function TimeCard({ stages }: Pick<Overview, 'stages'>) {
  const { t } = useTranslation('board')
  return (
    <section className="card tight stack stack-s" aria-labelledby="time">
      <h2 className="card-title" id="time">
        {t('overview.time.title')}
      </h2>
      <Scroll label={t('overview.time.title')}>
        <table>
          <caption className="visually-hidden">{t('overview.time.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.stage')}</th>
              <th scope="col" className="n">
                {t('overview.count')}
              </th>
              <th scope="col" className="n">
                {t('overview.half')}
              </th>
              <th scope="col" className="n">
                {t('overview.time.nine')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ indicator, days: { over, median, p90 } }) => (
              <tr key={indicator}>
                <th scope="row">{stageNames[indicator] ? t(stageNames[indicator]) : indicator}</th>
                <td className="n">{over}</td>
                <td className="n">{median === undefined ? '–' : t('overview.days', { count: median })}</td>
                <td className="n">{p90 === undefined ? '–' : t('overview.days', { count: p90 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
