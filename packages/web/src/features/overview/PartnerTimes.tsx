import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Scroll } from './Scroll.tsx'
import { stageNames } from './stageNames.ts'

type Row = { readonly id: string; readonly name: string; readonly stages: Overview['stages'] }

/** The lead time of each partner by stage, under that of the region: half of them took no longer, and of how many that is. */
export function PartnerTimes({ partners, stages }: Pick<Overview, 'partners' | 'stages'>) {
  const { t } = useTranslation('board')
  const rows: readonly Row[] = [
    { id: '', name: t('overview.time.region'), stages },
    ...partners.map(one => ({ id: one.tenant, name: one.name, stages: one.stages })),
  ]
  return (
    <section className="stack stack-s" aria-labelledby="partner-times">
      <h2 id="partner-times">{t('overview.time.byPartner')}</h2>
      <p className="soft">{t('overview.time.read')}</p>
      <Scroll label={t('overview.time.byPartner')}>
        <table>
          <caption className="visually-hidden">{t('overview.time.byPartner')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.partner')}</th>
              {stages.map(({ indicator }) => (
                <th key={indicator} scope="col" className="n">
                  {stageNames[indicator] ? t(stageNames[indicator]) : indicator}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {row.stages.map(({ indicator, days: { over, median } }) => (
                  <td key={indicator} className="n">
                    {median === undefined ? (
                      '–'
                    ) : (
                      <>
                        {t('overview.days', { count: median })}{' '}
                        <span className="small soft">{t('overview.time.over', { count: over })}</span>
                      </>
                    )}
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
