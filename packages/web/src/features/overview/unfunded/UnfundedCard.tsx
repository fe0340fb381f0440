import { Link } from '@tanstack/react-router'
import type { Overview } from '../../../api/overview.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** How many accepted referrals no grant pays for, with the way to the list of them. */
export function UnfundedCard({ unfunded, region }: Pick<Overview, 'unfunded' | 'region'>) {
  const { t } = useTranslation('board')
  return (
    <section className="card tight stack stack-s" aria-labelledby="unfunded">
      <h2 className="card-title" id="unfunded">
        {t('overview.unfunded.card')}
      </h2>
      {unfunded === 0 && <p className="soft">{t('overview.unfunded.none')}</p>}
      {unfunded > 0 && (
        <>
          <p>{t('overview.unfunded.count', { count: unfunded })}</p>
          <p>
            <Link to="/overview" search={{ region, list: 'unfunded' }}>
              {t('overview.unfunded.show')}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
