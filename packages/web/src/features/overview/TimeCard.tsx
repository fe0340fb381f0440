import type { Overview } from '../../api/overview.ts'
import { type Key, useTranslation } from '../../i18n/index.ts'
import { Scroll } from './Scroll.tsx'

const names: Readonly<Record<string, Key<'board'>>> = {
  'stage-intake': 'overview.time.intake',
  'stage-acceptance': 'overview.time.acceptance',
  'stage-coordinator': 'overview.time.coordinator',
  'stage-contact': 'overview.time.contact',
  'stage-conference': 'overview.time.conference',
  'lead-time': 'overview.time.whole',
}

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
                {t('overview.half')}
              </th>
              <th scope="col" className="n">
                {t('overview.time.nine')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ indicator, days: { median, p90 } }) => (
              <tr key={indicator}>
                <th scope="row">{names[indicator] ? t(names[indicator]) : indicator}</th>
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
