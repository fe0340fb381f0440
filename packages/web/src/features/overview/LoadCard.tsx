import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'

/** What the coordinators carry together, of how much they want. Nobody is named and nobody compared. */
export function LoadCard({ load }: Pick<Overview, 'load'>) {
  const { t } = useTranslation('board')
  const { coordinators, assigned, most, idle, withRoom, full } = load
  const words = t('overview.carried', { count: assigned, most })
  return (
    <section className="card tight stack stack-s" aria-labelledby="carried">
      <h2 className="card-title" id="carried">
        {t('overview.load')}
      </h2>
      <p>
        <b>{t('overview.coordinators', { count: coordinators })}</b>
      </p>
      <div className="meter" role="img" aria-label={words}>
        <i style={{ inlineSize: `${most === 0 ? 0 : Math.min(100, Math.round((100 * assigned) / most))}%` }} />
      </div>
      <p>{words}</p>
      <dl className="facts">
        <dt>{t('overview.withRoom')}</dt>
        <dd>{withRoom}</dd>
        <dt>{t('overview.full')}</dt>
        <dd>{full}</dd>
        <dt>{t('overview.idle')}</dt>
        <dd>{idle}</dd>
      </dl>
    </section>
  )
}
