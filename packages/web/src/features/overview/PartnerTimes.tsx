import type { Overview } from '../../api/overview.ts'
import { useTranslation } from '../../i18n/index.ts'
import { NumbersTable } from './NumbersTable.tsx'
import { Scroll } from './Scroll.tsx'
import { useDays } from './useDays.ts'
import { useStageName } from './useStageName.ts'

/** The lead time of each partner by stage, below that of the region: half of them took no longer, and of how many that is. */
export function PartnerTimes({ partners, stages }: Pick<Overview, 'partners' | 'stages'>) {
  const { t } = useTranslation('board')
  const [days, stageName] = [useDays(), useStageName()]
  const row = (key: string, name: string, own: Overview['stages']) => ({
    key,
    name,
    cells: own.map(({ indicator, days: { over, median } }) => (
      <div key={indicator}>
        {days(median)}
        {over > 0 && <div className="small soft">{t('overview.time.over', { count: over })}</div>}
      </div>
    )),
  })
  return (
    <section className="stack stack-s" aria-labelledby="partner-times">
      <h2 id="partner-times">{t('overview.time.byPartner')}</h2>
      <p className="soft">{t('overview.time.read')}</p>
      <Scroll label={t('overview.time.byPartner')}>
        <NumbersTable
          caption={t('overview.time.byPartner')}
          columns={[t('overview.partner'), ...stages.map(({ indicator }) => stageName(indicator))]}
          rows={[
            row('', t('overview.time.region'), stages),
            ...partners.map(one => row(one.tenant, one.name, one.stages)),
          ]}
        />
      </Scroll>
    </section>
  )
}
