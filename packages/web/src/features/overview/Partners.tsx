import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { NumbersTable } from './NumbersTable.tsx'
import { Scroll } from './Scroll.tsx'

const columns = ['waitingReferrals', 'trajectories', 'late', 'referrals', 'plans', 'stopped'] as const

/** The same by partner: what waits and runs now, and what became of the referrals of the year. */
export function Partners({ partners }: Pick<Overview, 'partners'>) {
  const { t } = useTranslation('board')
  return (
    <section className="stack stack-s" aria-labelledby="partners">
      <h2 id="partners">{t('overview.partners')}</h2>
      <Scroll label={t('overview.partners')}>
        <NumbersTable
          caption={t('overview.partners')}
          columns={[t('overview.partner'), ...columns.map(column => t(`overview.of.${column}`))]}
          rows={partners.map(partner => ({
            key: partner.tenant,
            name: partner.name,
            cells: columns.map(column => partner[column]),
          }))}
        />
      </Scroll>
    </section>
  )
}
