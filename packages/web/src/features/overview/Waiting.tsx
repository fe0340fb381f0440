import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Scroll } from './Scroll.tsx'

/** How many are in each stage, how long they wait there and how many are late. */
export function Waiting({ waiting }: Pick<Overview, 'waiting'>) {
  const { t } = useTranslation('board')
  return (
    <section className="card tight stack stack-s" aria-labelledby="waiting">
      <h2 className="card-title" id="waiting">
        {t('overview.waiting')}
      </h2>
      <Scroll label={t('overview.waiting')}>
        <table>
          <caption className="visually-hidden">{t('overview.waiting')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.stage')}</th>
              <th scope="col" className="n">
                {t('overview.count')}
              </th>
              <th scope="col" className="n">
                {t('overview.late')}
              </th>
              <th scope="col" className="n">
                {t('overview.half')}
              </th>
              <th scope="col" className="n">
                {t('overview.oldest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ stage, n, late, median, oldest }) => (
              <tr key={stage}>
                <th scope="row">
                  {stage === 'submitted' || stage === 'intake' ? t(`overview.${stage}`) : t(`stage.${stage}`)}
                </th>
                <td className="n">{n}</td>
                <td className="n">{late > 0 ? <b>{late}</b> : late}</td>
                <td className="n">{median === undefined ? '–' : t('overview.days', { count: median })}</td>
                <td className="n">{oldest === undefined ? '–' : t('overview.days', { count: oldest })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
