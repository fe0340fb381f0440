import { rowName } from '@kring/domain/releases/words'
import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'

const noTenants = { tenants: [] }

/** Why trajectories of the year stopped without a plan. */
export function StopReasons({ reasons }: { readonly reasons: Overview['stopReasons'] }) {
  const { t, locale } = useTranslation('board')
  const most = Math.max(1, ...reasons.map(({ n }) => n))
  return (
    <section className="card tight stack stack-s" aria-labelledby="stopped">
      <h2 className="card-title" id="stopped">
        {t('overview.stopReasons')}
      </h2>
      {reasons.length === 0 && <p className="soft">{t('overview.noneStopped')}</p>}
      <ul className="plain-list stack stack-s">
        {reasons.map(({ reason, n }) => (
          <li key={reason}>
            <div className="row between keep">
              <span>{rowName({ key: reason }, 'stopReason', noTenants, locale)}</span>
              <span className="num">{n}</span>
            </div>
            <div className="meter" aria-hidden="true">
              <i style={{ inlineSize: `${Math.round((100 * n) / most)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
