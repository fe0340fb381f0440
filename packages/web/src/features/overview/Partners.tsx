import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Scroll } from './Scroll.tsx'

/** The same by partner: what waits and runs now, and what became of the referrals of the year. */
export function Partners({ partners }: Pick<Overview, 'partners'>) {
  const { t } = useTranslation('board')
  const columns = ['waitingReferrals', 'trajectories', 'late', 'referrals', 'plans', 'stopped'] as const
  return (
    <section className="stack stack-s" aria-labelledby="partners">
      <h2 id="partners">{t('overview.partners')}</h2>
      <Scroll label={t('overview.partners')}>
        <table>
          <caption className="visually-hidden">{t('overview.partners')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.partner')}</th>
              {columns.map(column => (
                <th key={column} scope="col" className="n">
                  {t(`overview.of.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partners.map(partner => (
              <tr key={partner.tenant}>
                <th scope="row">{partner.name}</th>
                {columns.map(column => (
                  <td key={column} className="n">
                    {partner[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
