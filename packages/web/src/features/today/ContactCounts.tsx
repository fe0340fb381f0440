import { useTranslation } from '../../i18n/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { titleOf } from './titles.ts'

/** The contact log in counts, per trajectory. */
export function ContactCounts({ trajectories }: { readonly trajectories: readonly TrajectoryView[] }) {
  const { t, locale } = useTranslation('today')
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="log">
      <h2 className="card-title" id="log">
        {t('log')}
      </h2>
      <dl className="facts">
        {trajectories.map(one => (
          <div key={`${one.tenant.id} ${one.id}`} style={{ display: 'contents' }}>
            <dt>{titleOf(one, locale)}</dt>
            <dd>
              {t('contacts', { count: one.log.count })}, {t('spoken', { count: one.log.spoken })},{' '}
              {t('minutes', { count: one.log.minutes })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
